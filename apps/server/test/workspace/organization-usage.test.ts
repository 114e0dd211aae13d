// What an organization has, as its people are told, and its audit log: what support did is in it, and words find what is shown.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answered } from '../security/answered.ts';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, impersonate, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { newVessel } from '../support/workspace.ts';

let app: TestApp;
let marit: Person;
let place: Agency;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app, 'Marit Knudsen');
});
beforeEach(async () => {
  place = await agency(app, marit);
});
afterAll(() => app.close());

const set = (key: string, value: unknown) =>
  marit.client.send('PUT', `/v1/admin/organizations/${place.id}/entitlements/${key}`, {
    body: { value, reason: 'Pays late, so less of it' },
  });

describe('usage', () => {
  it('tells everybody in it every limit and feature, what holds, why, and what would help', async () => {
    await set('vessels', 5);
    await set('rfqs', true);
    await set('users', null);
    await place.admin.client.post('/v1/vessels', newVessel());
    const bo = await memberOf(app, marit, place, 'user');
    const reply = await bo.client.get('/v1/organization/usage');
    const by = (key: string) =>
      [...reply.data.limits, ...reply.data.features].find((one: { key: string }) => one.key === key);
    expect(by('vessels')).toMatchObject({
      name: 'Vessels',
      unit: 'vessels',
      limit: 5,
      used: 1,
      because: 'set by PortTask for your organization',
      wouldHelp: 'A plan with more vessels, or a higher limit set by PortTask, would help.',
    });
    expect(by('users')).toMatchObject({ limit: null, used: 2, wouldHelp: null });
    expect(by('apiRequestsPerMinute')).toMatchObject({ limit: 100, used: null });
    expect(by('rfqs')).toMatchObject({ open: true, code: null, wouldHelp: null });
    expect(by('portCalls')).toMatchObject({ open: true, because: 'what every organization has' });
    expect(by('analytics')).toMatchObject({ open: false, code: 'FEATURE_NOT_IN_PLAN' });
    expect(by('analytics').wouldHelp).toContain('Analytics');
    expect([reply.data.limits.length, reply.data.features.length]).toEqual([5, 9]);
    // Why the platform decided it is the platform's.
    expect(reply.text).not.toContain('Pays late');
    expect(answered(await marit.client.get('/v1/organization/usage'))).toBe('403 FORBIDDEN');
  });
});

describe('the audit log of an organization', () => {
  const search = async (query: string) =>
    (await place.admin.client.get(`/v1/organization/audit-events?${query}`)).data.map(
      ({ action }: { action: string }) => action,
    );

  it('I9: tells what support did in somebody’s name, and is filtered by it', async () => {
    const kari = await superAdmin(app, 'Kari Holm');
    const { id } = await impersonate(kari, place.admin, 'full');
    await kari.client.post('/v1/vessels', newVessel({ name: 'Polar Star' }));
    expect(await search(`impersonationId=${id}`)).toEqual(['vessel.create', 'user.impersonate']);
    expect(await search(`actor=${kari.id}`)).toEqual(['vessel.create', 'user.impersonate']);
    expect(await search('search=kari polar')).toEqual(['vessel.create']);
    expect(await search('action=vessel.*&from=2000-01-01&to=2000-01-02')).toEqual([]);
  });

  it('is searched by words of what it shows, not of what it hides', async () => {
    const path = `/v1/admin/organizations/${place.id}`;
    await marit.client.post(`${path}/suspend`, { category: 'payment', reason: 'Insolvency suspected' });
    await marit.client.post(`${path}/reinstate`, { reason: 'Paid meanwhile' });
    await marit.client.post(`${path}/notes`, { text: 'Zebra', reason: undefined });
    place = { ...place, admin: { ...place.admin, client: await signIn(app, place.admin.email) } };
    // Shown in outline: who did what to whom, and not why.
    expect(await search('search=suspend marit')).toEqual(['organization.suspend']);
    expect(await search('search=insolvency')).toEqual([]);
    expect(await search('search=zebra')).toEqual([]);
    expect(await search('search=add_note')).toEqual([]);
    const bo = await memberOf(app, marit, place);
    await place.admin.client.patch(`/v1/organization/users/${bo.id}`, {
      role: 'user',
      reason: 'Night shift ended',
    });
    expect(await search('search=shift')).toEqual(['member.set_role']);
  });
});
