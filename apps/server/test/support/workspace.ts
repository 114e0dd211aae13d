import { randomInt } from 'node:crypto';
import { entitlementKeys, isFeature } from '@porttask/contracts/features';
import type { Client } from './client.ts';
import type { TestApp } from './test-app.ts';

/** Opens every feature and lifts every limit of an organization, for tests that are about something else. */
export async function openEverything({ owner }: TestApp, organizationId: string): Promise<void> {
  await owner.query(
    `insert into entitlement_overrides (organization_id, key, value, reason, set_by_name, created_at, updated_at)
     select $1, key, coalesce(value, 'null'), 'Open for a test', 'Test', now(), now()
     from jsonb_to_recordset($2) as given(key text, value jsonb)
     on conflict (organization_id, key) do update set value = excluded.value, expires_on = null`,
    [
      organizationId,
      JSON.stringify(entitlementKeys.map((key) => ({ key, value: isFeature(key) ? true : null }))),
    ],
  );
}

/** A valid IMO number that is hardly used twice. */
export function imoNumber(): string {
  const front = String(randomInt(100_000, 1_000_000));
  const sum = [7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(front[at]), 0);
  return `${front}${sum % 10}`;
}

/** What a vessel is created from. */
export const newVessel = (more: Record<string, unknown> = {}) => ({
  name: 'Nordic Heron',
  imoNumber: imoNumber(),
  type: 'container',
  flag: 'NO',
  ...more,
});

/** What a vendor is created from. */
export const newVendor = (more: Record<string, unknown> = {}) => ({
  name: 'Harbour Tugs',
  services: ['towage', 'mooring'],
  ports: ['NLRTM', 'NOOSL'],
  ...more,
});

const hours = 3_600_000;
/** An instant some hours from now. */
export const inHours = (count: number, { clock }: Pick<TestApp, 'clock'>): string =>
  new Date(clock.now().getTime() + count * hours).toISOString();

/** A port call of a new vessel, planned for tomorrow. */
export async function plannedCall(
  app: Pick<TestApp, 'clock'>,
  client: Client,
  more: Record<string, unknown> = {},
) {
  const vesselId = more.vesselId ?? (await client.post('/v1/vessels', newVessel())).data.id;
  const body = { vesselId, port: 'NLRTM', eta: inHours(24, app), ...more };
  const reply = await client.post('/v1/port-calls', body);
  if (reply.status !== 201) throw new Error(`planning answered ${reply.status} ${reply.text}`);
  return reply.data;
}

/** Sets the business hours of an organization, day by day; what is left out is closed. */
export async function setHours(by: Client, organizationId: string, businessHours: object): Promise<void> {
  const reply = await by.patch(`/v1/admin/organizations/${organizationId}`, { businessHours });
  if (reply.status !== 200) throw new Error(`setting hours answered ${reply.status} ${reply.text}`);
}

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** The same hours on each day of the week. */
export const eachDay = (from: string, to: string) =>
  Object.fromEntries(week.map((day) => [day, [{ from, to }]]));

/** Business time is time, for tests that are about something else. */
export const openAllDay = (by: Client, organizationId: string): Promise<void> =>
  setHours(by, organizationId, { weekly: eachDay('00:00', '24:00') });

/** A service order for a port call, which is planned for it unless one is named. */
export async function placedOrder(
  app: Pick<TestApp, 'clock'>,
  client: Client,
  more: Record<string, unknown> = {},
) {
  const portCallId = more.portCallId ?? (await plannedCall(app, client)).id;
  const body = { portCallId, serviceType: 'towage', scheduledFor: inHours(24, app), ...more };
  const reply = await client.post('/v1/service-orders', body);
  if (reply.status !== 201) throw new Error(`ordering answered ${reply.status} ${reply.text}`);
  return reply.data;
}
