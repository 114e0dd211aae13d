/** A log is read by cursor alone: every row once, newest or oldest first, whatever instants they share. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DomainError } from '#kernel/domain-error';
import type { TestApp } from '#test/support/test-app';
import { startTestApp } from '#test/support/test-app';
import { logPage } from './log-page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.owner.query(`
    insert into mails (id, recipient, subject, status, created_at)
    select 'mal_' || lpad(n::text, 3, '0'), 'x@example.org', 'A log', 'kept',
      timestamptz '2026-01-01' + make_interval(secs => n % 5 * 0.000001)
    from generate_series(1, 53) n`);
});
afterAll(() => app.close());

const page = (oldestFirst: boolean, limit: number, cursor?: string, recipient = 'x@example.org') =>
  logPage({
    name: 'mails',
    select: app.databases.read.selectFrom('mails as m').select('m.id').where('m.recipient', '=', recipient),
    filters: { recipient },
    request: { limit, cursor },
    oldestFirst,
    at: sql.ref('m.created_at'),
    id: sql.ref('m.id'),
    map: ({ id }) => id,
  });

it('every row comes once, in order, whatever the limits', async () => {
  const limits = fc.infiniteStream(fc.integer({ min: 1, max: 30 }));
  await fc.assert(
    fc.asyncProperty(fc.boolean(), limits, async (oldestFirst, limit) => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const { rows, nextCursor } = await page(oldestFirst, limit.next().value, cursor);
        found.push(...rows);
        cursor = nextCursor ?? undefined;
      } while (cursor !== undefined);
      const direction = oldestFirst ? 'asc' : 'desc';
      const { rows } = await app.owner.query<{ id: string }>(
        `select id from mails order by created_at ${direction}, id ${direction}`,
      );
      expect(found).toEqual(rows.map(({ id }) => id));
    }),
    { numRuns: 30 },
  );
});

it('the last page has no cursor, also when it is full', async () => {
  expect(await page(false, 53)).toMatchObject({ limit: 53, nextCursor: null });
  expect((await page(false, 52)).nextCursor).not.toBeNull();
});

it('a cursor belongs to its log, filter and direction', async () => {
  const cursor = (await page(false, 5)).nextCursor ?? '';
  await expect(page(true, 5, cursor)).rejects.toBeInstanceOf(DomainError);
  await expect(page(false, 5, cursor, 'y@example.org')).rejects.toBeInstanceOf(DomainError);
});
