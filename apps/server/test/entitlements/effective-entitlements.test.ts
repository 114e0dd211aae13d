/** What holds changes by itself: an override ends with its last day, a license or plan says something else. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { days } from '#kernel/clock';
import type { EntitlementSource } from '#kernel/entitlement-source';
import type { Client, Reply } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import { createOrganization, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let admin: Client;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
  admin = marit.client;
});
afterAll(() => app.close());

const reason = 'Agreed with sales until the new contract';
const newOrganization = async (timezone = 'Etc/UTC'): Promise<{ id: string }> =>
  (await createOrganization(admin, { timezone })).organization;
const at = (id: string, key = '') => `/v1/admin/organizations/${id}/entitlements${key && `/${key}`}`;
const set = (id: string, key: string, body: object): Promise<Reply> =>
  admin.send('PUT', at(id, key), { body: { reason, ...body } });
const remove = (id: string, key: string) => admin.send('DELETE', at(id, key), { body: { reason } });
const one = async (id: string, key: string) =>
  (await admin.get(at(id))).data.find((entitlement: { key: string }) => entitlement.key === key);
const dayIn = (zone: string, shift = 0) =>
  Temporal.Instant.fromEpochMilliseconds(app.clock.now().getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days: shift })
    .toString();

it('ends with the day where the organization is, and shows as expired', async () => {
  const { id } = await newOrganization('Pacific/Kiritimati');
  const today = dayIn('Pacific/Kiritimati');
  await set(id, 'users', { value: 50, expiresOn: today });
  expect(await one(id, 'users')).toMatchObject({ value: 50, source: 'override' });
  app.clock.advance(days(1));
  admin = await signIn(app, marit.email);
  expect(await one(id, 'users')).toMatchObject({
    value: 3,
    source: 'default',
    candidates: [
      {
        source: 'override',
        value: 50,
        state: 'expired',
        why: expect.stringContaining(`expired after ${today}`),
      },
      { source: 'default', state: 'wins' },
    ],
    override: { expired: true },
  });
  // Set anew it holds again.
  expect((await set(id, 'users', { value: 50 })).data.source).toBe('override');
});

it('is not taken with a last day that is over there, even if it is not over here', async () => {
  const { id } = await newOrganization('Pacific/Kiritimati');
  const reply = await set(id, 'users', { value: 50, expiresOn: dayIn('Pacific/Kiritimati', -1) });
  expect([reply.status, reply.fields]).toEqual([422, ['expiresOn']]);
  expect((await set(id, 'users', { value: 50, expiresOn: dayIn('Pacific/Kiritimati') })).status).toBe(200);
});

it('takes the terms that other modules bring: license before plan, override before both', async () => {
  const { id } = await newOrganization();
  const asked: string[] = [];
  const bring = (source: 'license' | 'plan', name: string, values: object): EntitlementSource => ({
    source,
    terms: async (_db, organizationId, today) => {
      asked.push(`${source} ${organizationId === id} ${today}`);
      return { name, values };
    },
  });
  const sources = app.app.ports.entitlementSources as EntitlementSource[];
  sources.push(
    bring('plan', 'Professional', { vessels: 25, analytics: true }),
    bring('license', 'PTL-1', { vessels: 40 }),
  );
  try {
    expect(await one(id, 'vessels')).toMatchObject({ value: 40, source: 'license', why: 'License PTL-1' });
    expect(await one(id, 'analytics')).toMatchObject({
      value: true,
      source: 'plan',
      why: 'Plan Professional',
    });
    expect((await set(id, 'vessels', { value: 1 })).data.candidates).toMatchObject([
      { source: 'override', state: 'wins' },
      { source: 'license', value: 40, state: 'outranked' },
      { source: 'plan', value: 25, state: 'outranked' },
      { source: 'default', value: 3, state: 'outranked' },
    ]);
    expect((await remove(id, 'vessels')).data).toMatchObject({ value: 40, source: 'license' });
    expect(asked).toContain(`plan true ${dayIn('Etc/UTC')}`);
  } finally {
    sources.splice(0);
  }
});
