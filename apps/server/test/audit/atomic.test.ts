/** L1: the audit row is written in the transaction of its change, so without one there is no other. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../support/people.ts';
import { agency, createOrganization, password, signIn, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

/** Everything that changes write, counted. */
async function counts(): Promise<Record<string, string>> {
  const tables = [
    'organizations',
    'organization_slugs',
    'organization_domains',
    'users',
    'invitations',
    'mails',
    'sessions',
  ];
  const columns = [
    ...tables,
    'audit_events',
    'outbox',
    'memberships',
    'idempotency_keys',
    'tracked_jobs',
  ].map((table) => `(select count(*) from ${table}) as ${table}`);
  const { rows } = await app.owner.query<Record<string, string>>(`select ${columns.join(', ')}`);
  return rows[0] ?? {};
}

const right = 'execute on function record_changes(jsonb, jsonb)';

/** Does something while nobody may write the trail, and says what it left behind. */
async function withoutTrail<T>(
  work: () => Promise<T>,
): Promise<{ result: T; before: unknown; after: unknown }> {
  const before = await counts();
  await app.owner.query(`revoke ${right} from porttask_platform, porttask_app`);
  try {
    return { result: await work(), before, after: await counts() };
  } finally {
    await app.owner.query(`grant ${right} to porttask_platform, porttask_app`);
  }
}

it('L1: nothing is changed while the trail cannot be written', async () => {
  const tag = unique();
  const body = {
    name: `Agency ${tag}`,
    domain: `${tag}.example`,
    admin: { name: 'Ana Silva', email: `ana@${tag}.example` },
  };
  const create = () => marit.client.post('/v1/admin/organizations', body, { 'idempotency-key': tag });
  const { result, before, after } = await withoutTrail(create);
  expect([result.status, result.code]).toEqual([500, 'INTERNAL_ERROR']);
  expect(after).toEqual(before);
  // The name, the domain, the address and the key are still free.
  expect((await create()).status).toBe(201);
});

it.each([
  [
    'suspending',
    (id: string) => `/v1/admin/organizations/${id}/suspend`,
    { category: 'abuse', reason: 'Not recorded' },
  ],
  ['verifying', () => '/v1/admin/audit-chain/verify', {}],
])('%s does nothing either', async (_name, path, body) => {
  const { organization } = await createOrganization(marit.client);
  const { result, before, after } = await withoutTrail(() => marit.client.post(path(organization.id), body));
  expect(result.status).toBe(500);
  expect(after).toEqual(before);
  const { data } = await marit.client.get(`/v1/admin/organizations/${organization.id}`);
  expect([data.status, data.version]).toEqual(['active', organization.version]);
});

it('nobody is signed in unrecorded', async () => {
  const { admin } = await agency(app, marit);
  const client = app.client();
  const { result, before, after } = await withoutTrail(() =>
    client.post('/v1/auth/sign-in', { email: admin.email, password }),
  );
  expect(result.status).toBe(500);
  expect(client.cookie).toBe('');
  expect(after).toEqual(before);
  await signIn(app, admin.email);
});

it('what may only be read with a record is not answered without one', async () => {
  await createOrganization(marit.client);
  await app.settle();
  const { result } = await withoutTrail(() => marit.client.get('/v1/admin/mails'));
  expect([result.status, result.data]).toEqual([500, undefined]);
});

it('a refusal stays a refusal: it does not let in because it cannot be recorded', async () => {
  const { admin } = await agency(app, marit);
  const { result } = await withoutTrail(() => admin.client.get('/v1/admin/organizations'));
  expect([result.status, result.data]).toEqual([500, undefined]);
});

it('L1: the row stands in the same transaction as the change', async () => {
  const { organization } = await createOrganization(marit.client);
  const { rows } = await app.owner.query<{ same: boolean }>(
    `select e.xmin = o.xmin and x.xmin = o.xmin as same from organizations o
     join audit_events e on e.organization_id = o.id and e.action = 'organization.create'
     join outbox x on x.organization_id = o.id and x.type = 'organization.created' where o.id = $1`,
    [organization.id],
  );
  expect(rows).toEqual([{ same: true }]);
});
