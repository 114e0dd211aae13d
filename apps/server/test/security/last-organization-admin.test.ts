// An organization with an active admin keeps one (A6): the last one leaves, is changed or shut only with a successor, also
// when several go at once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered, tally } from './answered.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const reason = 'Leaves the company';
const user = (id: string) => `/v1/admin/users/${id}`;
const _demote = (by: Person, whom: Person) =>
  by.client.send('DELETE', `${user(whom.id)}/platform-role`, { body: { reason } });
const deactivate = (by: Person, whom: { id: string }, more = {}) =>
  by.client.post(`${user(whom.id)}/deactivate`, { reason, ...more });
const setRole = (by: Person, whom: { id: string }, where: { id: string }, body: Record<string, unknown>) =>
  by.client.send('PUT', `${user(whom.id)}/memberships/${where.id}`, { body });
const remove = (by: Person, whom: { id: string }, where: { id: string }, body = {}) =>
  by.client.send('DELETE', `${user(whom.id)}/memberships/${where.id}`, { body });
const _me = async ({ client }: Person) => answered(await client.get('/v1/me'));

const admins = async ({ id }: { id: string }) =>
  (
    await app.owner.query<{ user_id: string }>(
      "select user_id from memberships m join users u on u.id = m.user_id where organization_id = $1 and role = 'admin' and status = 'active'",
      [id],
    )
  ).rows.map(({ user_id }) => user_id);

describe('A6: the last active admin of an organization', () => {
  let marit: Person;
  beforeAll(async () => {
    marit = await superAdmin(app);
  });

  it('leaves, is changed or deactivated only with a successor', async () => {
    const place = await agency(app, marit);
    const bo = await memberOf(app, marit, place);
    const attempts = [
      await setRole(marit, place.admin, place, { role: 'agent' }),
      await remove(marit, place.admin, place),
      await deactivate(marit, place.admin),
    ];
    expect(attempts.map(answered)).toEqual(attempts.map(() => '409 LAST_ORGANIZATION_ADMIN'));
    expect(attempts[0]?.body.error.message).toContain(place.name);
    expect(answered(await remove(marit, place.admin, place, { successorId: bo.id }))).toBe('200');
    expect(await admins(place)).toEqual([bo.id]);
    expect((await bo.client.get('/v1/me')).data.role).toBe('admin');
    expect((await place.admin.client.get('/v1/me')).data).toMatchObject({ organization: null, role: null });
  });

  it('is deactivated with a successor for each organization', async () => {
    const [first, second] = [await agency(app, marit), await agency(app, marit)];
    const [bo, ida] = [await memberOf(app, marit, first), await memberOf(app, marit, second, 'user')];
    await setRole(marit, first.admin, second, { role: 'admin' });
    await remove(marit, second.admin, second);
    const one = [{ organizationId: first.id, successorId: bo.id }];
    const both = [...one, { organizationId: second.id, successorId: ida.id }];
    expect(answered(await deactivate(marit, first.admin, { successors: one }))).toBe(
      '409 LAST_ORGANIZATION_ADMIN',
    );
    expect(await admins(first)).toEqual([first.admin.id]);
    expect(answered(await deactivate(marit, first.admin, { successors: both }))).toBe('200');
    expect([await admins(first), await admins(second)]).toEqual([[bo.id], [ida.id]]);
    const { data } = await marit.client.get(
      `/v1/admin/audit-events?target=${ida.id}&action=user.set_membership`,
    );
    expect(data[0]).toMatchObject({ organizationId: second.id, after: { role: 'admin' }, reason });
  });

  it('has no successor in a stranger, in somebody deactivated or invited, or in themselves', async () => {
    const [place, other] = [await agency(app, marit), await agency(app, marit)];
    const gone = await memberOf(app, marit, place);
    await deactivate(marit, gone);
    const email = `invited@${place.domain}`;
    const invited = { email, name: 'Ida Berg', organizationId: place.id, role: 'agent' };
    const { id } = (await marit.client.post('/v1/admin/users', invited)).data;
    for (const successorId of [other.admin.id, gone.id, id, place.admin.id]) {
      const reply = await remove(marit, place.admin, place, { successorId });
      expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', ['successorId']]);
      const successors = [{ organizationId: place.id, successorId }];
      const shut = await deactivate(marit, place.admin, { successors });
      expect([answered(shut), shut.fields]).toEqual(['422 VALIDATION_ERROR', ['successors.0.successorId']]);
    }
    const elsewhere = [{ organizationId: other.id, successorId: other.admin.id }];
    expect((await deactivate(marit, place.admin, { successors: elsewhere })).fields).toEqual([
      'successors.0.organizationId',
    ]);
  });

  const twoAdmins = async (): Promise<{ place: Agency; bo: Person }> => {
    const place = await agency(app, marit);
    return { place, bo: await memberOf(app, marit, place, 'admin') };
  };

  it.each([
    ['leave', (whom: Person, place: Agency) => remove(marit, whom, place)],
    ['are made agents', (whom: Person, place: Agency) => setRole(marit, whom, place, { role: 'agent' })],
    ['are deactivated', (whom: Person) => deactivate(marit, whom)],
  ] as const)('stays when the last two %s at once', async (_what, act) => {
    for (let round = 0; round < 5; round += 1) {
      const { place, bo } = await twoAdmins();
      const replies = await Promise.all([act(place.admin, place), act(bo, place)]);
      expect(tally(replies)).toEqual({ '200': 1, '409 LAST_ORGANIZATION_ADMIN': 1 });
      expect(await admins(place)).toHaveLength(1);
    }
  });

  it('stays when one is deactivated and the other leaves at once, and when the successor leaves at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { place, bo } = await twoAdmins();
      const mixed = await Promise.all([deactivate(marit, place.admin), remove(marit, bo, place)]);
      expect(tally(mixed)).toEqual({ '200': 1, '409 LAST_ORGANIZATION_ADMIN': 1 });
      const single = await agency(app, marit);
      const heir = await memberOf(app, marit, single);
      await Promise.all([
        remove(marit, single.admin, single, { successorId: heir.id }),
        remove(marit, heir, single),
      ]);
      expect(await admins(single)).toHaveLength(1);
    }
  });

  it('is nobody who is deactivated already, so that their membership can go', async () => {
    const { place, bo } = await twoAdmins();
    await deactivate(marit, bo);
    expect(answered(await remove(marit, bo, place))).toBe('200');
  });
});
