// Users as a CSV file: what the list shows, streamed, with nothing that a spreadsheet would run (X1), audited with its
// filters, and from a certain size on only for those who prove who they are (P13).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered } from '../security/answered.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let place: Agency;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
  place = await agency(app, marit);
});
afterAll(() => app.close());

const path = '/v1/admin/users/export?format=csv';
const linesOf = (text: string) => text.split('\r\n').slice(0, -1);

/** Accounts as rows alone, with one name for all to be found by. */
const accounts = (count: number, name: string) =>
  app.owner.query(
    `insert into users (id, email, address_digest, name, status, password_hash, created_at, updated_at)
     select 'usr_0' || lpad(n::text, 5, '0') || substr(translate(md5(random()::text), 'ilou', 'wxyz'), 1, 20),
       gen_random_uuid() || '@csv.example', '\\x', $2, 'active', 'x', now() - n * interval '1 second', now()
     from generate_series(1, $1) n`,
    [count, name],
  );

describe('the file', () => {
  it('holds what the list shows, under a name with the day', async () => {
    const reply = await marit.client.get(`${path}&organizationId=${place.id}`);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(reply.headers.get('content-disposition')).toMatch(
      /^attachment; filename="users-\d{4}-\d\d-\d\d\.csv"/,
    );
    const { data } = await marit.client.get(`/v1/admin/users/${place.admin.id}`);
    expect(linesOf(reply.text)).toEqual([
      'id,email,name,status,platformRole,organizations,secondFactors,lockedUntil,lastSeenAt,createdAt',
      `${data.id},${data.email},Ana Silva,active,,${place.name} (admin),,,${data.lastSeenAt ?? ''},${data.createdAt}`,
    ]);
  });

  it('has everybody once, across the batches it is read in', async () => {
    await accounts(2_500, 'Batch Person');
    const reply = await marit.client.get(`${path}&search=Batch+Person&sort=name`);
    const ids = linesOf(reply.text)
      .slice(1)
      .map((line) => line.split(',')[0]);
    expect([ids.length, new Set(ids).size]).toEqual([2_500, 2_500]);
  });

  it('X1: runs nothing in a spreadsheet', async () => {
    const wicked = ['=1+2', '+cmd', '-2+3', '@SUM(A1)', '=HYPERLINK("https://evil.example";"x")'];
    for (const name of wicked) {
      const renamed = await marit.client.patch(`/v1/admin/users/${place.admin.id}`, { name });
      expect(renamed.data.name).toBe(name);
      const [, line = ''] = linesOf((await marit.client.get(`${path}&organizationId=${place.id}`)).text);
      expect(line).toContain(name.includes('"') ? `"'${name.replaceAll('"', '""')}"` : `,'${name},`);
    }
    // Tabs and line breaks cannot be given through the API, so they are written by hand.
    for (const start of ['\t', '\r', '\n', '\uff1d']) {
      await app.owner.query('update users set name = $1 where id = $2', [`${start}1+2`, place.admin.id]);
      const { text } = await marit.client.get(`${path}&organizationId=${place.id}`);
      expect(text).toContain(`'${start}1+2`);
    }
  });

  it('is refused with unknown filters and formats, and for everybody but Super Admins', async () => {
    const attempts = [
      [`${path}&page=2`, 'page'],
      [`${path}&status=gone`, 'status.0'],
      ['/v1/admin/users/export?format=xlsx', 'format'],
    ] as const;
    for (const [wrong, field] of attempts) {
      const reply = await marit.client.get(wrong);
      expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', [field]]);
    }
    expect(answered(await place.admin.client.get(path))).toBe('403 FORBIDDEN');
  });
});

describe('the trail', () => {
  it('L5: knows who exported, and by which filters', async () => {
    const { headers } = await marit.client.get(`${path}&status=active&locked=true`);
    const { rows } = await app.owner.query(
      "select actor_id, action, outcome, content -> 'after' as after from audit_events where request_id = $1",
      [headers.get('x-request-id')],
    );
    expect(rows).toEqual([
      {
        actor_id: marit.id,
        action: 'user.export',
        outcome: 'success',
        after: { format: 'csv', filters: { status: ['active'], locked: 'true' } },
      },
    ]);
  });

  it('P13: asks for a fresh proof above a thousand rows, and keeps the attempt', async () => {
    const kari = await superAdmin(app);
    await accounts(1_001, 'Thousandth Person');
    await app.owner.query(
      "update sessions set authenticated_at = authenticated_at - interval '16 minutes' where user_id = $1",
      [kari.id],
    );
    expect((await kari.client.get(`${path}&search=Marit`)).status).toBe(200);
    const refused = await kari.client.get(`${path}&search=Thousandth`);
    expect(answered(refused)).toBe('403 STEP_UP_REQUIRED');
    const { rows } = await app.owner.query('select action, outcome from audit_events where request_id = $1', [
      refused.headers.get('x-request-id'),
    ]);
    expect(rows).toEqual([{ action: 'user.export', outcome: 'denied' }]);
    const proven = await marit.client.get(`${path}&search=Thousandth`);
    expect(linesOf(proven.text)).toHaveLength(1_002);
  });
});
