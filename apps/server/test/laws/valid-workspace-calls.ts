import { newVendor, newVessel } from '../support/workspace.ts';
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
