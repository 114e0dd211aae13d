// Notes about an organization: for Super Admins alone, each changed by its author alone.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answered } from '../security/answered.ts';
import type { Person } from '../support/people.ts';
import { agency, createOrganization, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let kari: Person;
beforeAll(async () => {
  app = await startTestApp();
  [marit, kari] = [await superAdmin(app), await superAdmin(app, 'Kari Holm')];
});
afterAll(() => app.close());

const notesOf = (id: string) => `/v1/admin/organizations/${id}/notes`;
const organization = async () => (await createOrganization(marit.client)).organization;
const words = 'Pays late, but pays.\n\nAsk for Ana.';

it('are read newest first, page by page, with author and time', async () => {
  const { id } = await organization();
  for (const text of ['first', 'second', words]) {
    expect((await marit.client.post(notesOf(id), { text })).status).toBe(201);
    app.clock.advance(1_000);
  }
  const page = await kari.client.get(`${notesOf(id)}?limit=2`);
  expect(page.data).toMatchObject([
    { text: words, author: { id: marit.id, name: 'Marit Knudsen' }, editedAt: null },
    { text: 'second' },
  ]);
  const rest = await kari.client.get(`${notesOf(id)}?limit=2&cursor=${page.pagination.nextCursor}`);
  expect(rest.data).toMatchObject([{ text: 'first' }]);
  expect(rest.pagination.nextCursor).toBeNull();
});

it('are changed by their author alone, and removed by any Super Admin', async () => {
  const { id } = await organization();
  const note = (await marit.client.post(notesOf(id), { text: 'One' })).data;
  const path = `${notesOf(id)}/${note.id}`;
  expect(answered(await kari.client.patch(path, { text: 'Other words' }))).toBe('403 NOT_YOUR_NOTE');
  const changed = await marit.client.patch(path, { text: 'Two' });
  expect(changed.data).toMatchObject({ text: 'Two', editedAt: expect.stringMatching(/Z$/) });
  expect((await marit.client.patch(path, { text: 'Two' })).data).toEqual(changed.data);
  expect((await kari.client.delete(path)).data).toEqual({ id: note.id });
  expect((await marit.client.get(notesOf(id))).data).toEqual([]);
  expect(answered(await marit.client.patch(path, { text: 'Three' }))).toBe('404 NOT_FOUND');
});

it('leave no word of theirs in the trail, which the organization reads', async () => {
  const { id } = await organization();
  const note = (await marit.client.post(notesOf(id), { text: 'Sarcastic remark' })).data;
  await marit.client.patch(`${notesOf(id)}/${note.id}`, { text: 'Sarcastic remark, revised' });
  await marit.client.delete(`${notesOf(id)}/${note.id}`);
  const { rows } = await app.owner.query<{ row: string }>(
    'select e::text as row from audit_events e where organization_id = $1',
    [id],
  );
  expect(rows.filter(({ row }) => row.includes(note.id))).toHaveLength(3);
  expect(rows.some(({ row }) => row.includes('Sarcastic'))).toBe(false);
});

it('are nothing people of the organization see', async () => {
  const made = await agency(app, marit);
  await marit.client.post(notesOf(made.id), { text: words });
  expect(answered(await made.admin.client.get(notesOf(made.id)))).toBe('403 FORBIDDEN');
  expect(answered(await made.admin.client.post(notesOf(made.id), { text: 'Hello' }))).toBe('403 FORBIDDEN');
});

it('of another organization answer like unknown ones (A2)', async () => {
  const [one, other] = [await organization(), await organization()];
  const note = (await marit.client.post(notesOf(other.id), { text: words })).data;
  const path = `${notesOf(one.id)}/${note.id}`;
  expect(answered(await marit.client.patch(path, { text: 'Mine' }))).toBe('404 NOT_FOUND');
  expect(answered(await marit.client.delete(path))).toBe('404 NOT_FOUND');
});

it.each(['', '   ', 'a\u202eb', 'x'.repeat(4001)])('take no %j', async (text) => {
  const reply = await marit.client.post(notesOf((await organization()).id), { text });
  expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', ['text']]);
});
