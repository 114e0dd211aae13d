import { askedVendors, newRfq, quoted } from '../support/rfqs.ts';
import { inHours, newVendor, newVessel, placedOrder, plannedCall } from '../support/workspace.ts';
import type { Call, World } from './world.ts';
import { member } from './world.ts';

/** What agencies do in their workspace. */
export const validWorkspaceCalls: Readonly<Record<string, (world: World) => Promise<Call>>> = {
  'vessel.create': async (world) => ({ as: (await member(world)).client, body: newVessel() }),
  'vessel.update': async (world) => {
    const { client } = await member(world);
    const { id } = (await client.post('/v1/vessels', newVessel())).data;
    return { as: client, params: { id }, body: { name: 'Polar Star' } };
  },
  'vessel.archive': async (world) => {
    const { client } = await member(world);
    const { id } = (await client.post('/v1/vessels', newVessel())).data;
    return { as: client, params: { id } };
  },
  'vessel.restore': async (world) => {
    const { client } = await member(world);
    const { id } = (await client.post('/v1/vessels', newVessel())).data;
    await client.post(`/v1/vessels/${id}/archive`);
    return { as: client, params: { id } };
  },

  'port_call.create': async ({ app, governor }) => {
    const { client } = await member({ app, governor });
    const vesselId = (await client.post('/v1/vessels', newVessel())).data.id;
    return { as: client, body: { vesselId, port: 'NLRTM', eta: inHours(24, app) } };
  },
  'port_call.update': async ({ app, governor }) => {
    const { client } = await member({ app, governor });
    const { id } = await plannedCall(app, client);
    return { as: client, params: { id }, body: { terminal: 'Maasvlakte 2' } };
  },
  'port_call.change_status': async ({ app, governor }) => {
    const { client } = await member({ app, governor });
    const { id } = await plannedCall(app, client);
    return { as: client, params: { id }, body: { status: 'ARRIVED', at: inHours(0, app) } };
  },

  'vendor.create': async (world) => ({ as: (await member(world)).client, body: newVendor() }),
  'vendor.update': async (world) => {
    const { client } = await member(world);
    const { id } = (await client.post('/v1/vendors', newVendor())).data;
    return { as: client, params: { id }, body: { services: ['bunkering'] } };
  },
  'vendor.archive': async (world) => {
    const { client } = await member(world);
    const { id } = (await client.post('/v1/vendors', newVendor())).data;
    return { as: client, params: { id } };
  },
  'vendor.restore': async (world) => {
    const { client } = await member(world);
    const { id } = (await client.post('/v1/vendors', newVendor())).data;
    await client.post(`/v1/vendors/${id}/archive`);
    return { as: client, params: { id } };
  },

  'service_order.create': async (world) => {
    const { client } = await member(world);
    const portCallId = (await plannedCall(world.app, client)).id;
    const scheduledFor = inHours(24, world.app);
    return { as: client, body: { portCallId, serviceType: 'towage', scheduledFor, slaMinutes: 240 } };
  },
  'service_order.update': async (world) => {
    const { client } = await member(world);
    const { id } = await placedOrder(world.app, client);
    return { as: client, params: { id }, body: { slaMinutes: 120 } };
  },
  'service_order.accept': async (world) => {
    const { client } = await member(world);
    const { id } = await placedOrder(world.app, client);
    return { as: client, params: { id } };
  },
  'service_order.complete': async (world) => {
    const { client } = await member(world);
    const { id } = await placedOrder(world.app, client);
    await client.post(`/v1/service-orders/${id}/accept`);
    return { as: client, params: { id } };
  },
  'service_order.cancel': async (world) => {
    const { client } = await member(world);
    const { id } = await placedOrder(world.app, client);
    return { as: client, params: { id }, body: { reason: 'The berth has own tugs' } };
  },
  'service_order.warn_of_breach': async (world) => {
    const { client, organizationId } = await member(world);
    const { id: serviceOrderId } = await placedOrder(world.app, client, { slaMinutes: 60 });
    await world.app.owner.query('update service_orders set warn_at = created_at where id = $1', [
      serviceOrderId,
    ]);
    return { body: { organizationId, serviceOrderId } };
  },

  'rfq.create': async ({ app, governor }) => {
    const { client } = await member({ app, governor });
    const { id } = (await client.post('/v1/vendors', newVendor())).data;
    const portCallId = (await plannedCall(app, client)).id;
    return { as: client, body: newRfq(app, [id], { portCallId }) };
  },
  'rfq.update': async ({ app, governor }) => {
    const { client } = await member({ app, governor });
    const { rfq } = await askedVendors(app, client);
    return { as: client, params: { id: rfq.id }, body: { description: 'One tug is enough' } };
  },
  'rfq.cancel': async ({ app, governor }) => {
    const { client } = await member({ app, governor });
    const { rfq } = await askedVendors(app, client);
    return { as: client, params: { id: rfq.id }, body: { reason: 'The ship was fixed' } };
  },
  'rfq.record_quote': async ({ app, governor }) => {
    const { client } = await member({ app, governor });
    const { rfq, first } = await askedVendors(app, client);
    const body = { vendorId: first, amount: { amount: 120_000, currency: 'EUR' } };
    return { as: client, params: { id: rfq.id }, body };
  },
  'rfq.withdraw_quote': async ({ app, governor }) => {
    const { client } = await member({ app, governor });
    const { rfq, first } = await askedVendors(app, client);
    const { id: quoteId } = await quoted(client, rfq.id, first, 120_000);
    return { as: client, params: { id: rfq.id, quoteId } };
  },
  'rfq.award': async ({ app, governor }) => {
    const { client } = await member({ app, governor });
    const { rfq, first } = await askedVendors(app, client);
    const { id: quoteId } = await quoted(client, rfq.id, first, 120_000);
    return { as: client, params: { id: rfq.id }, body: { quoteId } };
  },
};
