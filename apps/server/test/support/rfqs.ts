import type { Client } from './client.ts';
import type { TestApp } from './test-app.ts';
import { inHours, newVendor, plannedCall } from './workspace.ts';

type WithClock = Pick<TestApp, 'clock'>;

/** A vendor of an organization. */
export const vendorNamed = async (client: Client, name: string) =>
  (await client.post('/v1/vendors', newVendor({ name }))).data as { id: string; name: string };

/** What a request for quotes is created from, for a port alone unless it says otherwise. */
export const newRfq = (app: WithClock, vendorIds: readonly string[], more: Record<string, unknown> = {}) => ({
  serviceType: 'towage',
  description: 'Two tugs from the pilot station to the berth',
  ...('portCallId' in more ? {} : { port: 'NLRTM' }),
  neededBy: inHours(48, app),
  deadline: inHours(24, app),
  vendorIds,
  ...more,
});

/** A request for a new port call, asked of two new vendors. */
export async function askedVendors(app: WithClock, client: Client, more: Record<string, unknown> = {}) {
  const vendors = [await vendorNamed(client, 'Harbour Tugs'), await vendorNamed(client, 'Delta Towage')];
  const portCallId = (await plannedCall(app, client)).id;
  const body = newRfq(
    app,
    vendors.map(({ id }) => id),
    { portCallId, ...more },
  );
  const reply = await client.post('/v1/rfqs', body);
  if (reply.status !== 201) throw new Error(`asking answered ${reply.status} ${reply.text}`);
  const [first = '', second = ''] = vendors.map(({ id }) => id);
  return { rfq: reply.data, first, second };
}

/** Records a quote in euro. */
export async function quoted(
  client: Client,
  rfqId: string,
  vendorId: string,
  amount: number,
  more: Record<string, unknown> = {},
) {
  const body = { vendorId, amount: { amount, currency: 'EUR' }, ...more };
  const reply = await client.post(`/v1/rfqs/${rfqId}/quotes`, body);
  if (reply.status !== 201) throw new Error(`quoting answered ${reply.status} ${reply.text}`);
  return reply.data;
}
