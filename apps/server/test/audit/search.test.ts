/** Searching the trail: words and their beginnings, without case and accents; no text of a caller is ever a query. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '#test/support/people';
import { createOrganization, superAdmin } from '#test/support/people';
import type { TestApp } from '#test/support/test-app';
import { startTestApp } from '#test/support/test-app';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
  await createOrganization(marit.client, { name: "Agência d'Óbidos" });
});
afterAll(() => app.close());

const found = async (search: string): Promise<string[]> => {
  const reply = await marit.client.get(`/v1/admin/audit-events?search=${encodeURIComponent(search)}`);
  expect([reply.status, search]).toEqual([200, search]);
  return reply.data.map(({ action }: { action: string }) => action);
};

it.each(['agencia', 'AGÊN', 'obidos', 'organization.create', "d'obidos", 'agencia marit'])(
  'finds "%s"',
  async (search) => {
    expect(await found(search)).toContain('organization.create');
  },
);

it('finds nothing where one of the words is missing', async () => {
  expect(await found('agencia lisboa')).not.toContain('organization.create');
});

it('takes any text for words, also letters that become apostrophes', async () => {
  await Promise.all(['ŉ', 'ʼ', 'ˈ', "'", '&', '!', ':*', '\\', 'a & !b', '<->'].map(found));
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 30 }), async (search) => {
      await found(search.replaceAll('\0', ''));
    }),
    { numRuns: 60 },
  );
});
