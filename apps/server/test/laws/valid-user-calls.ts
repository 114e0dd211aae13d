import { lockOut, superAdmin, unique } from '../support/people.ts';
import type { Call, World } from './world.ts';
import { enrolled, member, organization } from './world.ts';

/** Valid calls of what Super Admins do with people. */
export const validUserCalls: Readonly<Record<string, (world: World) => Promise<Call>>> = {
  'user.invite': async (world) => ({
    as: world.governor.client,
    body: {
      email: `bo-${unique()}@agency.example`,
      name: 'Bo Lind',
      organizationId: (await organization(world)).id,
      role: 'agent',
    },
  }),
  'user.update': async (world) => ({
    as: world.governor.client,
    params: { id: (await member(world)).id },
    body: { name: 'Ana Costa' },
  }),
  'user.set_membership': async (world) => ({
    as: world.governor.client,
    params: { id: (await member(world)).id, organizationId: (await organization(world)).id },
    body: { role: 'agent' },
  }),
  'user.remove_membership': async (world) => {
    const { id } = await member(world);
    const organizationId = (await organization(world)).id;
    const { client } = world.governor;
    await client.send('PUT', `/v1/admin/users/${id}/memberships/${organizationId}`, {
      body: { role: 'agent' },
    });
    return { as: client, params: { id, organizationId } };
  },
  'user.grant_super_admin': async (world) => ({
    as: world.governor.client,
    params: { id: (await member(world)).id },
    body: { role: 'super_admin', reason: 'Joins the platform team' },
  }),
  'user.revoke_super_admin': async (world) => ({
    as: world.governor.client,
    params: { id: (await superAdmin(world.app)).id },
    body: { reason: 'Leaves the platform team' },
  }),
  'user.reset_password': async (world) => ({
    as: world.governor.client,
    params: { id: (await member(world)).id },
    body: { mode: 'link', reason: 'Asked for it by phone' },
  }),
  'user.reset_mfa': async (world) => ({
    as: world.governor.client,
    params: { id: (await enrolled(world)).id },
    body: { reason: 'Lost the phone' },
  }),
  'user.unlock': async (world) => {
    const { id, email } = await member(world);
    await lockOut(world.app, email);
    return { as: world.governor.client, params: { id }, body: { reason: 'Called from the office' } };
  },
  'user.deactivate': async (world) => ({
    as: world.governor.client,
    params: { id: (await superAdmin(world.app)).id },
    body: { reason: 'Left the company' },
  }),
  'user.reactivate': async (world) => {
    const { id } = await superAdmin(world.app);
    const { client } = world.governor;
    await client.post(`/v1/admin/users/${id}/deactivate`, { reason: 'To undo it' });
    return { as: client, params: { id }, body: { reason: 'Back from leave' } };
  },
  'user.change_many': async (world) => ({
    as: world.governor.client,
    body: { action: 'end_sessions', ids: [(await member(world)).id], reason: 'A laptop was stolen' },
  }),
};
