/** Whom a purge makes unrecognisable, and whom it leaves alone. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answered } from '../security/answered.ts';
import { addJob, deactivate, makeDue, purge } from '../support/lifecycle.ts';
import type { Person } from '../support/people.ts';
import { agency, createOrganization, mailedToken, password, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const rowOf = async (table: 'organizations' | 'users', id: string) =>
  (await app.owner.query(`select * from ${table} where id = $1`, [id])).rows[0];
const signInAs = (email: string) => app.client().post('/v1/auth/sign-in', { email, password });

/** Somebody who has an account joins another organization, too. */
async function joins(person: Person, by: Person): Promise<string> {
  const { organization } = await createOrganization(by.client, {
    admin: { name: 'Ana Silva', email: person.email },
  });
  const token = await mailedToken(app, by.client, person.email);
  const reply = await person.client.post(`/v1/auth/invitations/${token}`);
  expect(answered(reply)).toBe('200');
  return organization.id;
}

it('who belong to nothing else become unrecognisable: their row and its id stay', async () => {
  const nordlys = await agency(app, marit);
  await purge(app, marit.client, nordlys);
  const row = await rowOf('users', nordlys.admin.id);
  expect(row).toMatchObject({
    email: `${nordlys.admin.id}@erased.invalid`,
    name: 'Erased person',
    status: 'erased',
    password_hash: null,
    totp_secret: null,
    last_seen_at: null,
  });
  expect(answered(await signInAs(nordlys.admin.email))).toBe('401 INVALID_CREDENTIALS');
  expect(answered(await nordlys.admin.client.get('/v1/me'))).toBe('401 UNAUTHENTICATED');
  expect(answered(await marit.client.get(`/v1/admin/users/${nordlys.admin.id}`))).toBe('404 NOT_FOUND');
  const { data } = await marit.client.get('/v1/admin/users?search=erased');
  expect(data).toEqual([]);
});

it('who were only invited, too, and their address is free for a new account', async () => {
  const { organization, admin } = await createOrganization(marit.client);
  await purge(app, marit.client, organization);
  expect((await rowOf('users', admin.id)).name).toBe('Erased person');
  const again = await createOrganization(marit.client, { admin: { name: 'Ana', email: admin.email } });
  expect(again.admin.id).not.toBe(admin.id);
});

it('who belong to another organization keep everything but this membership', async () => {
  const nordlys = await agency(app, marit);
  const second = await joins(nordlys.admin, marit);
  await purge(app, marit.client, nordlys);
  expect(await rowOf('users', nordlys.admin.id)).toMatchObject({
    email: nordlys.admin.email,
    name: 'Ana Silva',
  });
  const client = await signIn(app, nordlys.admin.email);
  expect((await client.get('/v1/me')).data.organization.id).toBe(second);
  const { data } = await marit.client.get(`/v1/admin/users/${nordlys.admin.id}`);
  expect(data.memberships.map(({ organizationId }: { organizationId: string }) => organizationId)).toEqual([
    second,
  ]);
});

it('who are invited elsewhere keep their account', async () => {
  const nordlys = await agency(app, marit);
  await createOrganization(marit.client, { admin: { name: 'Ana Silva', email: nordlys.admin.email } });
  await purge(app, marit.client, nordlys);
  expect((await rowOf('users', nordlys.admin.id)).email).toBe(nordlys.admin.email);
});

it('who govern the platform are never touched', async () => {
  const nordlys = await agency(app, marit);
  const second = await superAdmin(app, 'Solveig Berg');
  await app.owner.query("insert into memberships values ($1, $2, 'agent', now())", [nordlys.id, second.id]);
  await purge(app, marit.client, nordlys);
  expect(await rowOf('users', second.id)).toMatchObject({
    name: 'Solveig Berg',
    platform_role: 'super_admin',
  });
  expect(answered(await second.client.get('/v1/me'))).toBe('200');
});

it('of two organizations that are purged together are erased with them', async () => {
  const nordlys = await agency(app, marit);
  const second = await joins(nordlys.admin, marit);
  await deactivate(marit.client, nordlys);
  const { data } = await marit.client.get(`/v1/admin/organizations/${second}`);
  await deactivate(marit.client, data);
  for (const id of [nordlys.id, second]) await makeDue(app, { id });
  await addJob(app, 'organization.purge_due');
  await addJob(app, 'organization.purge_due');
  await Promise.all([app.settle(), app.settle()]);
  expect((await rowOf('users', nordlys.admin.id)).name).toBe('Erased person');
  for (const id of [nordlys.id, second]) expect((await rowOf('organizations', id)).purged_at).not.toBeNull();
});
