/** The words that users and organizations are found by follow every change, whoever makes it, and go with what they were of. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, createOrganization, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { addMember, addOrganization, addUser, found } from './people.ts';

let app: TestApp;
let governor: Person;
let client: Client;
beforeAll(async () => {
  app = await startTestApp();
  governor = await superAdmin(app);
  client = governor.client;
});
afterAll(() => app.close());

const users = async (search: string) => (await found(client, 'users', { search })).total;
const organizations = async (search: string) => (await found(client, 'organizations', { search })).total;
const words = async (table: 'user' | 'organization') =>
  (await app.owner.query<{ word: string }>(`select word from ${table}_words`)).rows.map(({ word }) => word);

describe('a user', () => {
  it('is found by a new name, and no longer by the old one', async () => {
    const { admin }: Agency = await agency(app, governor);
    expect((await admin.client.patch('/v1/me', { name: 'Quirina Bexley' })).status).toBe(200);
    expect(await users('quirina')).toBe(1);
    await admin.client.patch('/v1/me', { name: 'Tarquin Bexley' });
    expect([await users('quirina'), await users('tarquin')]).toEqual([0, 1]);
  });

  it('is found by a new address, and no longer by the old one', async () => {
    const id = await addUser(app, 'Nobody Special', 'zebediah@old.invalid');
    await app.owner.query('update users set email = $2 where id = $1', [id, 'obadiah@new.invalid']);
    expect([await users('zebediah'), await users('obadiah@new')]).toEqual([0, 1]);
  });

  it('is found by the organizations they are invited to, then belong to, under their present names', async () => {
    const tag = unique();
    const name = `Wexford${tag} Agency`;
    const created = await createOrganization(client, { name });
    expect(await users(`ana wexford${tag}`)).toBe(1);
    await client.patch(`/v1/admin/organizations/${created.organization.id}`, {
      name: `Yarmouth${tag} Agency`,
    });
    expect([await users(`wexford${tag}`), await users(`yarmouth${tag}`)]).toEqual([0, 1]);
    await app.owner.query('update invitations set replaced_at = now() where organization_id = $1', [
      created.organization.id,
    ]);
    expect(await users(`yarmouth${tag}`)).toBe(0);
    await addMember(app, created.organization.id, created.admin.id);
    expect(await users(`yarmouth${tag}`)).toBe(1);
    await app.owner.query('delete from memberships where organization_id = $1', [created.organization.id]);
    expect(await users(`yarmouth${tag}`)).toBe(0);
  });

  it('who is deleted leaves no word behind, but those that others have too', async () => {
    const id = await addUser(app, 'Ermintrude Featherstone');
    const other = await addUser(app, 'Rosalind Featherstone');
    expect(await words('user')).toEqual(expect.arrayContaining(['ermintrude', 'featherstone', 'rosalind']));
    await app.owner.query('delete from users where id = $1', [id]);
    expect(await users('ermintrude')).toBe(0);
    expect(await words('user')).not.toContain('ermintrude');
    expect(await words('user')).toContain('featherstone');
    await app.owner.query("update users set name = 'Rosalind Gull' where id = $1", [other]);
    expect(await words('user')).not.toContain('featherstone');
  });

  it('of two changes at once has the words of both', async () => {
    const id = await addUser(app, 'Before Both');
    const ids = await Promise.all([1, 2, 3, 4].map((n) => addOrganization(app, `Simultan${n} Agency`)));
    await Promise.all([
      app.owner.query("update users set name = 'After Both' where id = $1", [id]),
      ...ids.map((organization) => addMember(app, organization, id)),
    ]);
    expect(await users('after simultan1 simultan2 simultan3 simultan4')).toBe(1);
  });
});

describe('an organization', () => {
  it('is found by name, slug, domains and id, without regard to case and accents', async () => {
    const tag = unique();
    const { organization } = await createOrganization(client, {
      name: `Agência Tágide ${tag}`,
      slug: `tagus-${tag}`,
      domain: `rio-${tag}.example`,
    });
    for (const text of [
      'agencia tagide',
      'TÁGIDE',
      `tagus-${tag}`,
      `rio-${tag}.example`,
      `rio ${tag}`,
      organization.id,
    ])
      expect([text, await organizations(text)]).toEqual([text, 1]);
    await client.patch(`/v1/admin/organizations/${organization.id}`, {
      name: 'Mondego',
      domain: `mondego-${tag}.example`,
    });
    await app.owner.query('delete from organization_domains where domain = $1', [`rio-${tag}.example`]);
    expect([await organizations('tagide'), await organizations(`rio ${tag}`)]).toEqual([0, 0]);
    expect([await organizations('mondego'), await organizations(`mondego-${tag}.example`)]).toEqual([1, 1]);
  });

  it('is found by a misspelled name when nothing matches', async () => {
    await createOrganization(client, { name: 'Kattegat Pilots' });
    const reply = await found(client, 'organizations', { search: 'kategatt' });
    expect(reply).toEqual({ names: ['Kattegat Pilots'], total: 1, corrected: 'kattegat' });
  });

  it('that was purged is found by nothing, and leaves no word behind', async () => {
    const { organization } = await createOrganization(client, { name: 'Skagerrak Towage' });
    await app.owner.query("update organizations set status = 'purged' where id = $1", [organization.id]);
    expect(await organizations('skagerrak')).toBe(0);
    expect(await words('organization')).not.toContain('skagerrak');
  });

  it('of just the name asked for comes first', async () => {
    for (const name of ['Alma', 'Alma Bay', 'Almada', 'Aalma Alma'])
      await createOrganization(client, { name });
    const { names } = await found(client, 'organizations', { search: 'alma' });
    expect(names).toEqual(['Alma', 'Aalma Alma', 'Alma Bay', 'Almada']);
  });
});

it('writing in bulk leaves the words to one refreshing', async () => {
  const { owner } = app;
  const connection = await owner.connect();
  try {
    await connection.query("begin; select set_config('porttask.search_later', 'on', true)");
    await connection.query(`insert into users (id, email, address_digest, name, status, created_at, updated_at)
      values ('usr_bulk', 'bulk@bulk.invalid', '\\x01', 'Bulkhead', 'invited', now(), now())`);
    const searched = () => connection.query("select from user_search where user_id = 'usr_bulk'");
    expect((await searched()).rowCount).toBe(0);
    await connection.query("select refresh_user_search('{usr_bulk}')");
    expect((await searched()).rowCount).toBe(1);
  } finally {
    await connection.query('rollback');
    connection.release();
  }
});
