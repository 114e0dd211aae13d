/** Deactivating and restoring: the slug typed, a fresh proof, what happens when to whom, and what the states allow. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutes } from '#kernel/clock';
import { answered, atOnce, tally } from '../security/answered.ts';
import { deactivate, reinstate, restore, suspend } from '../support/lifecycle.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, password, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const days = (count: number) => count * 24 * 60 * 60_000;
const read = async ({ id }: Agency) => (await marit.client.get(`/v1/admin/organizations/${id}`)).data;
const signInAs = (email: string) => app.client().post('/v1/auth/sign-in', { email, password });
const events = async ({ id }: Agency) =>
  (
    await app.owner.query(
      "select type, data from outbox where organization_id = $1 and type ~ '^organization[.]' order by occurred_at",
      [id],
    )
  ).rows;

describe('deactivating', () => {
  it('closes the organization, says until when it can be restored, and who did it why', async () => {
    const nordlys = await agency(app, marit);
    const { status, data } = await deactivate(marit.client, nordlys);
    expect(status).toBe(200);
    expect(data).toMatchObject({
      status: 'deactivated',
      suspension: null,
      deactivation: { reason: 'Closed its doors', by: { id: marit.id } },
      counts: { users: 1, activeSessions: 0 },
    });
    expect(Date.parse(data.purgeAt) - Date.parse(data.deactivation.since)).toBe(days(90));
    expect((await events(nordlys)).at(-1)).toMatchObject({
      type: 'organization.deactivated',
      data: { organization: { id: nordlys.id, slug: nordlys.slug }, purgeAt: data.purgeAt },
    });
    const { data: trail } = await marit.client.get(
      `/v1/admin/audit-events?organizationId=${nordlys.id}&action=organization.deactivate`,
    );
    expect(trail[0]).toMatchObject({
      outcome: 'success',
      reason: 'Closed its doors',
      before: { status: 'active' },
      after: { status: 'deactivated', purgeAt: data.purgeAt, sessionsEnded: 1 },
    });
  });

  it('answers ORGANIZATION_DEACTIVATED to live sessions and to right credentials, and nothing to wrong ones', async () => {
    const nordlys = await agency(app, marit);
    await deactivate(marit.client, nordlys);
    expect(answered(await nordlys.admin.client.get('/v1/me'))).toBe('403 ORGANIZATION_DEACTIVATED');
    expect(answered(await signInAs(nordlys.admin.email))).toBe('403 ORGANIZATION_DEACTIVATED');
    const wrong = await app
      .client()
      .post('/v1/auth/sign-in', { email: nordlys.admin.email, password: 'not the password' });
    expect(answered(wrong)).toBe('401 INVALID_CREDENTIALS');
  });

  it.each(['', 'nordlys', 'another-slug'])('needs the slug, and "%s" is not it', async (confirm) => {
    const nordlys = await agency(app, marit);
    const reply = await marit.client.post(`/v1/admin/organizations/${nordlys.id}/deactivate`, {
      reason: 'Closed its doors',
      confirm,
    });
    expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', ['confirm']]);
    expect((await read(nordlys)).status).toBe('active');
  });

  it('P13: needs a proof of identity that is not older than 15 minutes', async () => {
    const nordlys = await agency(app, marit);
    app.clock.advance(minutes(16));
    expect(answered(await deactivate(marit.client, nordlys))).toBe('403 STEP_UP_REQUIRED');
    await marit.client.post('/v1/auth/step-up', { password });
    expect(answered(await deactivate(marit.client, nordlys))).toBe('200');
  });

  it('takes the time from the settings, which change nothing for those before', async () => {
    const [before, after] = [await agency(app, marit), await agency(app, marit)];
    const first = (await deactivate(marit.client, before)).data.purgeAt;
    const changed = await marit.client.patch('/v1/admin/settings', { retention: { purgeAfterDays: 30 } });
    expect(changed.data.retention).toEqual({ purgeAfterDays: 30 });
    const { purgeAt, deactivation } = (await deactivate(marit.client, after)).data;
    expect(Date.parse(purgeAt) - Date.parse(deactivation.since)).toBe(days(30));
    expect((await read(before)).purgeAt).toBe(first);
    await marit.client.patch('/v1/admin/settings', { retention: { purgeAfterDays: 90 } });
  });

  it.each([0, 3651, 1.5, null])('no time of %s days', async (purgeAfterDays) => {
    const reply = await marit.client.patch('/v1/admin/settings', { retention: { purgeAfterDays } });
    expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', ['retention.purgeAfterDays']]);
  });

  it('says beforehand what stops, who would be erased and when', async () => {
    const nordlys = await agency(app, marit);
    const path = `/v1/admin/organizations/${nordlys.id}/impact`;
    const counts = { users: 1, activeSessions: 1, peopleErased: 1 };
    expect((await marit.client.get(`${path}?action=suspend`)).data).toMatchObject({
      ...counts,
      purgeAt: null,
    });
    const { data } = await marit.client.get(`${path}?action=deactivate`);
    expect(data).toMatchObject(counts);
    expect(Math.round((Date.parse(data.purgeAt) - app.clock.now().getTime()) / days(1))).toBe(90);
    expect(answered(await marit.client.get(`${path}?action=purge`))).toBe('422 VALIDATION_ERROR');
  });

  it('happens once of five at the same time, and so does restoring', async () => {
    const nordlys = await agency(app, marit);
    const closed = await atOnce(5, () => deactivate(marit.client.copy(), nordlys));
    expect(tally(closed)).toEqual({ '200': 1, '409 ORGANIZATION_ALREADY_DEACTIVATED': 4 });
    const opened = await atOnce(5, () => restore(marit.client.copy(), nordlys));
    expect(tally(opened)).toEqual({ '200': 1, '409 ORGANIZATION_NOT_DEACTIVATED': 4 });
  });
});

describe('restoring', () => {
  it('opens the organization with everything in it, and A9: revives no session', async () => {
    const nordlys = await agency(app, marit);
    const { updatedAt: _at, version: _version, counts: _counts, ...before } = await read(nordlys);
    await deactivate(marit.client, nordlys);
    const { status, data } = await restore(marit.client, nordlys);
    expect(status).toBe(200);
    expect(data).toMatchObject({ ...before, lastActiveAt: data.lastActiveAt });
    expect(answered(await nordlys.admin.client.get('/v1/me'))).toBe('401 UNAUTHENTICATED');
    const again = await signIn(app, nordlys.admin.email);
    expect((await again.get('/v1/me')).data.organization.id).toBe(nordlys.id);
    expect((await events(nordlys)).at(-1)).toMatchObject({
      type: 'organization.restored',
      data: { status: 'active' },
    });
  });

  it('S7: also ends sessions that were alive because somebody deactivated the organization in SQL', async () => {
    const nordlys = await agency(app, marit);
    await app.owner.query("update organizations set status = 'deactivated' where id = $1", [nordlys.id]);
    expect(answered(await nordlys.admin.client.get('/v1/me'))).toBe('403 ORGANIZATION_DEACTIVATED');
    await restore(marit.client, nordlys);
    expect(answered(await nordlys.admin.client.get('/v1/me'))).toBe('401 UNAUTHENTICATED');
  });

  it('leads back to a suspension, because what it was for is still so', async () => {
    const nordlys = await agency(app, marit);
    const { suspension } = (await suspend(marit.client, nordlys)).data;
    await deactivate(marit.client, nordlys);
    const { data } = await restore(marit.client, nordlys);
    expect(data).toMatchObject({ status: 'suspended', suspension, deactivation: null, purgeAt: null });
    expect(answered(await signInAs(nordlys.admin.email))).toBe('403 ORGANIZATION_SUSPENDED');
    expect((await reinstate(marit.client, nordlys)).data).toMatchObject({
      status: 'active',
      suspension: null,
    });
  });
});

it('what the status does not allow is refused with what is possible instead', async () => {
  const nordlys = await agency(app, marit);
  const told = async (act: typeof restore) => {
    const { status, body } = await act(marit.client, nordlys);
    return `${status} ${body.error.message}`;
  };
  expect(await told(restore)).toBe(
    '409 This organization is active, so there is nothing to restore. It can be suspended or deactivated.',
  );
  await deactivate(marit.client, nordlys);
  expect(await told(suspend)).toBe(
    '409 This organization is deactivated, and this needs an active one. It can be restored until it is purged.',
  );
  expect(await told(reinstate)).toBe(
    '409 This organization is deactivated, so there is nothing to reinstate. It can be restored until it is purged.',
  );
  const { data } = await marit.client.get(`/v1/admin/organizations/${nordlys.id}/invitations`);
  expect(data).toHaveLength(1);
});

it('lists find deactivated organizations by their status', async () => {
  const nordlys = await agency(app, marit);
  await deactivate(marit.client, nordlys);
  const { data } = await marit.client.get(
    `/v1/admin/organizations?status=deactivated&search=${nordlys.slug}`,
  );
  expect(data.map(({ id }: Agency) => id)).toEqual([nordlys.id]);
});
