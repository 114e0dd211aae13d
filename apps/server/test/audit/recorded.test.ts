/** L5: sign-ins, failures, denials and searches of the trail are events of the trail, and say who, whom and why. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/people.ts';
import { agency, createOrganization, password, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

type Found = {
  action: string;
  outcome: string;
  after: Record<string, unknown> | null;
  targets: unknown[];
} & Record<string, unknown>;

/** Events that a filter finds, the newest first. */
const search = async (filter: Record<string, string>): Promise<Found[]> =>
  (await marit.client.get(`/v1/admin/audit-events?${new URLSearchParams({ limit: '100', ...filter })}`)).data;

it('a sign-in names the person, the session and where it came from', async () => {
  const { id, email } = (await agency(app, marit)).admin;
  const reply = await app
    .client()
    .post('/v1/auth/sign-in', { email, password }, { 'user-agent': 'a test browser' });
  const [event] = await search({ actor: id, action: 'auth.sign_in' });
  expect(event).toMatchObject({
    outcome: 'success',
    actor: { type: 'user', id, name: 'Ana Silva' },
    ip: '127.0.0.1',
    userAgent: 'a test browser',
    requestId: reply.headers.get('x-request-id'),
    targets: [{ type: 'user', id, name: 'Ana Silva' }],
  });
  expect(event?.after?.session).toMatch(/^ses_/);
});

it('a failed sign-in names the account, or the address that has none', async () => {
  const { id, email } = (await agency(app, marit)).admin;
  await app.client().post('/v1/auth/sign-in', { email, password: 'not this one, surely' });
  expect(await search({ target: `user:${id}`, action: 'auth.sign_in', outcome: 'failed' })).toMatchObject([
    { actor: { type: 'anonymous', id: null }, after: { error: 'INVALID_CREDENTIALS' } },
  ]);

  const unknown = `nobody-${unique()}@nowhere.example`;
  await app.client().post('/v1/auth/sign-in', { email: unknown, password });
  for (const target of [unknown, `email:${unknown}`, unknown.toUpperCase()])
    expect(await search({ target }), target).toMatchObject([
      { action: 'auth.sign_in', outcome: 'failed', targets: [{ type: 'email', id: unknown, name: unknown }] },
    ]);
  expect(await search({ search: unknown, action: 'auth.*' })).toHaveLength(1);
});

it('an address without an account can be erased like every other personal data (L4)', async () => {
  const unknown = `forget-me-${unique()}@nowhere.example`;
  await app.client().post('/v1/auth/sign-in', { email: unknown, password });
  const [{ id } = { id: '' }] = await search({ target: unknown });
  await app.owner.query(
    'update audit_events set content_salt = null, content = null, words = null where id = $1',
    [id],
  );
  const { rows } = await app.owner.query('select e::text as row from audit_events e where id = $1', [id]);
  expect(rows[0].row).not.toContain('forget-me');
  const { data } = await marit.client.get(`/v1/admin/audit-events/${id}`);
  expect(data.targets).toEqual([{ type: 'email', id: 'erased', name: null }]);
});

it('a denial names who wanted what', async () => {
  const { admin, id: organizationId } = await agency(app, marit);
  await admin.client.get('/v1/admin/users');
  await admin.client.post('/v1/admin/organizations', {});
  expect(await search({ actor: admin.id, outcome: 'denied' })).toMatchObject([
    { action: 'organization.create', organizationId, after: { error: 'FORBIDDEN' } },
    { action: 'user.list', organizationId, after: { error: 'FORBIDDEN' } },
  ]);
});

it('what the state of things refused is a failure with its target and reason', async () => {
  const { organization } = await createOrganization(marit.client);
  const reason = 'There is nothing to undo';
  const reply = await marit.client.post(`/v1/admin/organizations/${organization.id}/reinstate`, { reason });
  expect(reply.code).toBe('ORGANIZATION_NOT_SUSPENDED');
  expect(await search({ organizationId: organization.id, outcome: 'failed' })).toMatchObject([
    {
      action: 'organization.reinstate',
      actor: { id: marit.id },
      targets: [{ type: 'organization', id: organization.id, name: null }],
      after: { error: 'ORGANIZATION_NOT_SUSPENDED' },
      reason,
    },
  ]);
});

it('what changes nothing leaves nothing', async () => {
  const { organization } = await createOrganization(marit.client);
  await marit.client.patch(`/v1/admin/organizations/${organization.id}`, { name: organization.name });
  expect(await search({ organizationId: organization.id })).toHaveLength(1);
});

it('a search of the trail is an event with its filter; a look at the newest page is not', async () => {
  const counted = async () =>
    (await app.owner.query("select from audit_events where action = 'audit.search'")).rowCount ?? 0;
  const before = await counted();
  await marit.client.get('/v1/admin/audit-events');
  await marit.client.get('/v1/admin/audit-events?limit=5&sort=createdAt');
  expect(await counted()).toBe(before);
  const word = unique();
  await search({ search: word, action: 'organization.*' });
  expect(await counted()).toBe(before + 1);
  expect((await search({ search: word })).length).toBe(0);
  const { rows } = await app.owner.query(
    "select content -> 'after' as filter, actor_id from audit_events where action = 'audit.search' order by seq desc limit 2",
  );
  expect(rows[1]).toEqual({ filter: { search: word, action: 'organization.*' }, actor_id: marit.id });
});

it('reading kept mails names each that was shown', async () => {
  const { admin } = await createOrganization(marit.client);
  await app.settle();
  const { data } = await marit.client.get(`/v1/admin/mails?search=${encodeURIComponent(admin.email)}`);
  const [event] = await search({ action: 'mail.list', target: data[0].id });
  expect(event).toMatchObject({
    actor: { id: marit.id },
    targets: [{ type: 'mail', id: data[0].id, name: admin.email }],
  });
});

it('what the system does carries its name', async () => {
  const [event] = await search({ action: 'platform.create_super_admin', target: `user:${marit.id}` });
  expect(event).toMatchObject({
    actor: { type: 'system', id: 'test', name: 'test' },
    ip: null,
    outcome: 'success',
  });
});

describe('the filters', () => {
  it('find by words and their beginnings, without regard to case and accents', async () => {
    const tag = unique();
    const name = `Agência Marítima ${tag}`;
    const { organization } = await createOrganization(marit.client, { name });
    for (const words of [
      `agencia ${tag}`,
      `MARÍT ${tag}`,
      `${tag} create`,
      `organization ${tag}`,
      organization.id,
    ])
      expect((await search({ search: words, action: 'organization.create' })).length, words).toBe(1);
    expect(await search({ search: `agencia ${tag} suspend`, action: 'organization.create' })).toEqual([]);
  });

  it.each(["'", '&|!', ':*', 'a & b', '\\', '<->', '%', '*', '--', '( )'])(
    'take %s as text',
    async (words) => {
      const reply = await marit.client.get(`/v1/admin/audit-events?search=${encodeURIComponent(words)}`);
      expect(reply.status).toBe(200);
    },
  );

  it('take a day as all of it', async () => {
    const { organization } = await createOrganization(marit.client);
    const day = app.clock.now().toISOString().slice(0, 10);
    const of = { organizationId: organization.id };
    expect(await search({ ...of, from: day, to: day })).toHaveLength(1);
    expect(await search({ ...of, to: '2000-01-01' })).toEqual([]);
  });

  it('read on by cursor without a gap, in both directions', async () => {
    const { organization } = await createOrganization(marit.client);
    for (let turn = 0; turn < 3; turn += 1) {
      await marit.client.patch(`/v1/admin/organizations/${organization.id}`, { name: `Agency ${turn}` });
    }
    for (const sort of ['createdAt', '-createdAt']) {
      const seqs: number[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const filter = `organizationId=${organization.id}&sort=${sort}&limit=2`;
        const { data, pagination } = await marit.client.get(
          `/v1/admin/audit-events?${filter}${cursor ? `&cursor=${cursor}` : ''}`,
        );
        seqs.push(...data.map(({ seq }: { seq: number }) => seq));
        cursor = pagination.nextCursor;
      }
      expect(seqs).toEqual(sort === 'createdAt' ? [1, 2, 3, 4] : [4, 3, 2, 1]);
    }
  });
});
