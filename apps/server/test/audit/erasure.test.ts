/** L4: personal data can be erased without breaking the chain, and erasing is all that can be done. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Agency, Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { append, ownerDatabase, verify } from './trail.ts';

let app: TestApp;
let marit: Person;
let owner: ReturnType<typeof ownerDatabase>;
beforeAll(async () => {
  app = await startTestApp();
  owner = ownerDatabase(app.ownerUrl);
  marit = await superAdmin(app);
});
afterAll(async () => {
  await owner.destroy();
  await app.close();
});

const refused = { code: '42501', message: expect.stringContaining('append only') };
const eraseActor = 'actor_salt = null, actor_details = null, words = null';
const eraseContent = 'content_salt = null, content = null, words = null';

const change = (what: string, { id }: Agency) =>
  app.owner.query(`update audit_events set ${what} where organization_id = $1`, [id]);
const listed = async ({ id }: Agency) =>
  (await marit.client.get(`/v1/admin/audit-events?organizationId=${id}&limit=100`)).data;

it('erased details leave the event, its place and its proof', async () => {
  const nordlys = await agency(app, marit);
  const before = await listed(nordlys);
  await change(eraseActor, nordlys);
  const after = await listed(nordlys);
  expect(after).toHaveLength(before.length);
  for (const [index, event] of after.entries()) {
    expect(event).toEqual({
      ...before[index],
      actor: { ...before[index].actor, name: null },
      ip: null,
      userAgent: null,
    });
  }
  expect((await verify(app)).firstBad).toBeNull();
});

it('erased content takes names, before, after and reason with it', async () => {
  const nordlys = await agency(app, marit);
  const before = await listed(nordlys);
  await change(eraseContent, nordlys);
  const after = await listed(nordlys);
  expect(after).toHaveLength(before.length);
  for (const [index, { targets, before: was, after: is, reason, subject, ...rest }] of after.entries()) {
    expect([was, is, reason, subject]).toEqual([null, null, null, null]);
    expect(targets.map(({ name }: { name: string | null }) => name)).toEqual(targets.map(() => null));
    expect(rest).toMatchObject({ id: before[index].id, seq: before[index].seq, hash: before[index].hash });
  }
  expect((await verify(app)).firstBad).toBeNull();
});

it('nothing of what was erased is left in the table', async () => {
  const nordlys = await agency(app, marit);
  await change(`${eraseActor}, content_salt = null, content = null`, nordlys);
  const { rows } = await app.owner.query(
    'select e::text as row from audit_events e where organization_id = $1',
    [nordlys.id],
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { row } of rows)
    for (const word of ['ana', 'silva', nordlys.name, '127.0.0.1'])
      expect(row.toLowerCase()).not.toContain(word.toLowerCase());
});

it('erasing twice is erasing once', async () => {
  const nordlys = await agency(app, marit);
  for (let time = 0; time < 2; time += 1) {
    await change(eraseActor, nordlys);
    await change(eraseContent, nordlys);
  }
  expect((await verify(app)).firstBad).toBeNull();
});

it.each([
  ['other details', `actor_details = '{"name": "Somebody Else"}'`],
  ['a part of the details', "actor_details = actor_details - 'name'"],
  ['other content', `content = '{"after": null}'`],
  ['details without their salt', `${eraseActor.replace('actor_salt = null, ', '')}`],
  ['a salt without its details', `${eraseActor.replace('actor_details = null, ', '')}`],
  ['content without its salt', `${eraseContent.replace('content_salt = null, ', '')}`],
  ['another salt', "actor_salt = sha256('x')"],
  ['details without the words they are found by', eraseActor.replace(', words = null', '')],
  ['other words', "words = to_tsvector('simple', 'something else')"],
  ['an action besides', `${eraseContent}, action = 'a.b'`],
  ['an instant besides', `${eraseActor}, at = at + interval '1 second'`],
  ['a commitment besides', `${eraseActor}, actor_commitment = sha256('x')`],
  ['a hash besides', `${eraseContent}, hash = sha256('x')`],
  ['a target besides', `${eraseContent}, target_ids = '{}'`],
  ['another chain', "chain = 'org_another'"],
])('the trigger lets nothing else pass: %s', async (_name, what) => {
  const nordlys = await agency(app, marit);
  await expect(change(what, nordlys)).rejects.toMatchObject(refused);
});

it('a number that only looks the same in JSON is another one', async () => {
  const nordlys = await agency(app, marit);
  await append(owner, [{ organizationId: nordlys.id, content: { count: 1 } }]);
  const what = "content = jsonb_set(content, '{count}', '1.0')";
  const { rows } = await app.owner.query("select '1'::jsonb = '1.0'::jsonb as equal");
  expect(rows).toEqual([{ equal: true }]);
  await expect(
    app.owner.query(`update audit_events set ${what} where organization_id = $1 and content ? 'count'`, [
      nordlys.id,
    ]),
  ).rejects.toMatchObject(refused);
});

it('what was erased cannot be put back or replaced', async () => {
  const nordlys = await agency(app, marit);
  const { rows } = await app.owner.query(
    'select actor_salt, actor_details, words from audit_events where organization_id = $1 and seq = 1',
    [nordlys.id],
  );
  await change(eraseActor, nordlys);
  const back =
    'update audit_events set actor_salt = $2, actor_details = $3 where organization_id = $1 and seq = 1';
  await expect(
    app.owner.query(back, [nordlys.id, rows[0].actor_salt, rows[0].actor_details]),
  ).rejects.toMatchObject(refused);
  await expect(change("words = to_tsvector('simple', 'x')", nordlys)).rejects.toMatchObject(refused);
  await expect(change("actor_salt = sha256('x')", nordlys)).rejects.toMatchObject(refused);
});
