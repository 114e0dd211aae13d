import { inHours, newVendor, newVessel, plannedCall } from '../support/workspace.ts';
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
};
