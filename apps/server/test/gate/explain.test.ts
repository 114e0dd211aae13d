/** One answer to "may they do this, and why": what Administration explains is what requests are answered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { newVessel } from '../support/workspace.ts';

let app: TestApp;
let marit: Person;
let place: Agency;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
  place = await agency(app, marit);
});
afterAll(() => app.close());

const reason = 'Agreed with sales until the new contract';
const explain = async (action: string, userId?: string) =>
  (
    await marit.client.get(
      `/v1/admin/organizations/${place.id}/access?action=${action}${userId ? `&userId=${userId}` : ''}`,
    )
  ).data;
const put = (kind: string, key: string, value: unknown) =>
  marit.client.send('PUT', `/v1/admin/organizations/${place.id}/${kind}/${key}`, { body: { value, reason } });

describe('an explanation', () => {
  it('agrees with what requests are answered, for each role', async () => {
    for (const role of ['agent', 'user'] as const) {
      const { id, client } = await memberOf(app, marit, place, role);
      const answer = await client.post('/v1/vessels', newVessel());
      const told = await explain('vessel.create', id);
      expect(told.allowed).toBe(answer.status === 201);
      expect(told.code).toBe(answer.code ?? null);
    }
  });

  it('names the limit, what is used, by whom it was set, and what would help', async () => {
    await put('entitlements', 'vessels', 1);
    const told = await explain('vessel.create', place.admin.id);
    expect(told).toMatchObject({
      allowed: false,
      code: 'LIMIT_REACHED',
      because: expect.stringMatching(/^1 of 1 vessels used \(Override by Marit Knudsen: Agreed with sales/),
      wouldHelp: expect.stringContaining('higher limit'),
    });
    expect(told.steps.map(({ step, state }: { step: string; state: string }) => `${step} ${state}`)).toEqual([
      'organization passed',
      'license passed',
      'subscription passed',
      'flag passed',
      'entitlement passed',
      'limit refused',
      'role not_asked',
    ]);
    // Who is refused learns what it means, and not who decided it for which reason.
    const refused = await place.admin.client.post('/v1/vessels', newVessel());
    expect(refused.body.error.message).not.toMatch(/Marit|Agreed/);
    await put('entitlements', 'vessels', null);
  });

  it('says of a suspended organization that this is why', async () => {
    const other = await agency(app, marit);
    await marit.client.post(`/v1/admin/organizations/${other.id}/suspend`, { category: 'payment', reason });
    const told = (await marit.client.get(`/v1/admin/organizations/${other.id}/access?action=vessel.list`))
      .data;
    expect(told).toMatchObject({ allowed: false, code: 'ORGANIZATION_SUSPENDED' });
  });

  it('says of somebody who does not belong to it that they have no role', async () => {
    expect(await explain('vessel.list', marit.id)).toMatchObject({ allowed: false, code: 'FORBIDDEN' });
    expect(await explain('vessel.list')).toMatchObject({ allowed: true, userId: null });
  });

  it('is given of known actions and organizations alone', async () => {
    const path = `/v1/admin/organizations/${place.id}/access`;
    expect((await marit.client.get(`${path}?action=organization.suspend`)).fields).toEqual(['action']);
    expect((await marit.client.get(`${path}?action=toString`)).fields).toEqual(['action']);
    const unknown = `/v1/admin/organizations/org_${'0'.repeat(26)}/access?action=vessel.list`;
    expect((await marit.client.get(unknown)).status).toBe(404);
    const { data } = await marit.client.get('/v1/admin/member-actions');
    expect(data).toContainEqual({
      name: 'vessel.create',
      kind: 'command',
      roles: ['admin', 'agent'],
      features: [],
      takes: 'vessels',
    });
  });
});

it('tells members what is open to them, what is closed and why, and what is used', async () => {
  const other = await agency(app, marit);
  const me = async () => (await other.admin.client.get('/v1/me')).data;
  expect((await me()).features).toMatchObject({ portCalls: true, rfqs: false });
  expect((await me()).closed.rfqs).toEqual({
    code: 'FEATURE_NOT_IN_PLAN',
    because: 'not among what every organization has',
    wouldHelp: expect.stringContaining('Requests for quotes'),
  });
  const at = `/v1/admin/organizations/${other.id}`;
  await marit.client.send('PUT', `${at}/feature-flags/portCalls`, { body: { value: false, reason } });
  expect(await me()).toMatchObject({
    features: { portCalls: false },
    closed: {
      portCalls: {
        code: 'FEATURE_DISABLED',
        because: 'switched off by PortTask for your organization',
      },
    },
  });
  await memberOf(app, marit, other, 'user');
  expect((await me()).limits.users).toMatchObject({ limit: 3, used: 2 });
});
