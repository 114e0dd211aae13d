/** One search over everything in Administration: what each list finds, by words or by a pasted id. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../support/people.ts';
import { createOrganization, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const search = (text: string) => marit.client.get(`/v1/admin/search?q=${encodeURIComponent(text)}`);

it('finds organizations and people by the same words, and by id', async () => {
  const word = `Zephyr${unique()}`;
  const { organization, admin } = await createOrganization(marit.client, {
    name: `${word} Agency`,
    admin: { name: `Ana ${word}`, email: `ana-${unique()}@zephyr-${unique()}.example` },
  });
  const both = await search(word.toLowerCase());
  expect(both.data).toEqual({
    organizations: [{ id: organization.id, title: `${word} Agency`, detail: organization.domain }],
    users: [{ id: admin.id, title: `Ana ${word}`, detail: admin.email }],
    corrected: { organizations: null, users: null },
  });
  expect((await search(organization.id)).data).toMatchObject({
    organizations: [{ id: organization.id }],
    users: [],
  });
  expect((await search(admin.id)).data).toMatchObject({ organizations: [], users: [{ id: admin.id }] });
});

it('asks for something', async () => {
  expect((await search(' ')).fields).toEqual(['q']);
  expect((await marit.client.get('/v1/admin/search')).fields).toEqual(['q']);
});
