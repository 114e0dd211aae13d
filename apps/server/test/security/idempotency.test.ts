// Idempotency keys: the same key and body give the same answer, byte for byte, and one change, also twenty times at once; a
// key belongs to its actor and its request; what is kept is sealed and good for a day.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hours, minutes } from '#kernel/clock';
import type { Client, Reply } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import { agency, createOrganization, password, signIn, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { newVessel } from '../support/workspace.ts';
import { answered, atOnce, tally } from './answered.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const good = () => {
  const tag = unique();
  const admin = { name: 'Ana Silva', email: `ana@${tag}.example` };
  return { name: `Agency ${tag}`, domain: `${tag}.example`, admin };
};
const create = (body: unknown, key: string, client: Client = marit.client) =>
  client.post('/v1/admin/organizations', body, { 'idempotency-key': key });
const made = async ({ name }: { name: string }): Promise<number> =>
  (await app.owner.query('select count(*)::int as count from organizations where name = $1', [name])).rows[0]
    .count;
const keptOf = async (key: string) =>
  (
    await app.owner.query('select status, answer, k::text as row from idempotency_keys k where key = $1', [
      key,
    ])
  ).rows;
const sent = ({ status, text }: Reply) => ({ status, text });

describe('the same key', () => {
  it('with the same body gives the same answer byte for byte, and one organization', async () => {
    const [body, key] = [good(), unique()];
    const first = await create(body, key);
    expect(answered(first)).toBe('201');
    app.clock.advance(minutes(15));
    expect(sent(await create(body, key))).toEqual(sent(first));
    expect(sent(await create(JSON.parse(JSON.stringify(body)), key))).toEqual(sent(first));
    expect(await made(body)).toBe(1);
    const { rows } = await app.owner.query(
      "select count(*)::int as count from audit_events where action = 'organization.create' and organization_id = $1",
      [first.data.organization.id],
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('twenty times at once makes one organization and answers all alike', async () => {
    const [body, key] = [good(), unique()];
    const replies = await atOnce(20, () => create(body, key, marit.client.copy()));
    expect(tally(replies)).toEqual({ '201': 20 });
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(await made(body)).toBe(1);
  });

  it('with another body, address or method is refused, and changes nothing', async () => {
    const [body, key] = [good(), unique()];
    const first = await create(body, key);
    const { id } = first.data.organization;
    const other = good();
    expect(answered(await create(other, key))).toBe('409 IDEMPOTENCY_KEY_REUSED');
    expect(answered(await create({ ...body, country: 'NO' }, key))).toBe('409 IDEMPOTENCY_KEY_REUSED');
    const headers = { 'idempotency-key': key };
    const suspension = { category: 'other', reason: 'To see it refused' };
    const path = `/v1/admin/organizations/${id}/suspend`;
    expect(answered(await marit.client.post(path, suspension, headers))).toBe('409 IDEMPOTENCY_KEY_REUSED');
    expect(await made(other)).toBe(0);
    expect(sent(await create(body, key))).toEqual(sent(first));
  });

  it('sent at once with twenty bodies lets one of them in', async () => {
    const key = unique();
    const replies = await atOnce(20, () => create(good(), key, marit.client.copy()));
    expect(tally(replies)).toEqual({ '201': 1, '409 IDEMPOTENCY_KEY_REUSED': 19 });
  });

  it('means nothing for another actor, and the same for the same person elsewhere', async () => {
    const [body, key] = [good(), unique()];
    const first = await create(body, key);
    const kari = await superAdmin(app);
    const other = good();
    expect(answered(await create(other, key, kari.client))).toBe('201');
    expect(await made(other)).toBe(1);
    expect(sent(await create(body, key, await signIn(app, marit.email)))).toEqual(sent(first));
  });

  it('A2: is no answer of one organization in another of the same person', async () => {
    const [here, there] = [await agency(app, marit), await agency(app, marit)];
    const { id, client } = here.admin;
    const joined = await marit.client.send('PUT', `/v1/admin/users/${id}/memberships/${there.id}`, {
      body: { role: 'agent' },
    });
    expect(joined.status).toBe(200);
    const [body, key] = [newVessel(), unique()];
    const add = () => client.post('/v1/vessels', body, { 'idempotency-key': key });
    const first = await add();
    expect(answered(first)).toBe('201');
    await client.post('/v1/me/organization', { organizationId: there.id });
    expect(answered(await add())).toBe('409 IDEMPOTENCY_KEY_REUSED');
    expect((await client.get('/v1/vessels')).data).toEqual([]);
    await client.post('/v1/me/organization', { organizationId: here.id });
    expect(sent(await add())).toEqual(sent(first));
  });

  it('gives the answer only to those who may still ask', async () => {
    const [body, key] = [good(), unique()];
    await create(body, key);
    await app.owner.query('update users set platform_role = null where id = $1', [marit.id]);
    expect(answered(await create(body, key))).toBe('403 FORBIDDEN');
    await marit.client.post('/v1/auth/sign-out');
    expect(answered(await create(body, key))).toBe('401 UNAUTHENTICATED');
  });

  it('is free again after a day', async () => {
    const [body, key] = [good(), unique()];
    await create(body, key);
    app.clock.advance(hours(24) + 1_000);
    const client = await signIn(app, marit.email);
    expect(answered(await create(good(), key, client))).toBe('201');
    expect(answered(await create(body, unique(), client))).toBe('409 DOMAIN_TAKEN');
  });
});

describe('what is kept', () => {
  it('is no validation failure: the mended request goes through', async () => {
    const [body, key] = [good(), unique()];
    expect(answered(await create({ ...body, name: '' }, key))).toBe('422 VALIDATION_ERROR');
    expect(answered(await create({ ...body, domain: 'no domain' }, key))).toBe('422 VALIDATION_ERROR');
    expect(await keptOf(key)).toEqual([]);
    expect(answered(await create(body, key))).toBe('201');
  });

  it('is a conflict, with the body it was answered with', async () => {
    const { organization } = await createOrganization(marit.client);
    const [body, key] = [{ ...good(), domain: organization.domain }, unique()];
    const first = await create(body, key);
    expect(answered(first)).toBe('409 DOMAIN_TAKEN');
    expect(sent(await create(body, key))).toEqual(sent(first));
    expect(answered(await create(good(), key))).toBe('409 IDEMPOTENCY_KEY_REUSED');
  });

  it('cannot be read in the table', async () => {
    const [body, key] = [good(), unique()];
    const first = await create(body, key);
    const [{ answer, row, status }] = await keptOf(key);
    expect(status).toBe(201);
    for (const text of [answer.toString('utf8'), answer.toString('latin1'), row])
      for (const part of [first.data.organization.id, body.name, body.domain, 'success'])
        expect(text).not.toContain(part);
  });

  it('is nothing of what sets a cookie or of a GET', async () => {
    const key = unique();
    const headers = { 'idempotency-key': key };
    expect(answered(await marit.client.post('/v1/auth/step-up', { password }, headers))).toBe('200');
    expect(answered(await marit.client.get('/v1/me', headers))).toBe('200');
    expect(await keptOf(key)).toEqual([]);
  });
});

describe('a key', () => {
  it.each(['', 'x'.repeat(256), 'schlüssel', 'a b'])('%j is refused, and nothing is made', async (key) => {
    const body = good();
    const reply = await create(body, key);
    expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', ['Idempotency-Key']]);
    expect(await made(body)).toBe(0);
  });
});
