import { memberOf } from '../support/membership.ts';
import { unique } from '../support/people.ts';
import { picture } from '../support/pictures.ts';
import type { Call, World } from './world.ts';
import { member } from './world.ts';

const colleague = async (world: World) => {
  const { client, organizationId } = await member(world);
  const place = { id: organizationId, domain: `${unique()}.example` };
  return { client, id: (await memberOf(world.app, world.governor, place)).id };
};
const invited = async (world: World) => {
  const { client, organizationId } = await member(world);
  const body = { email: `bo@${unique()}.example`, name: 'Bo Lind', role: 'agent' };
  const id: string = (await client.post('/v1/organization/invitations', body)).data.id;
  return { client, id, organizationId };
};
const logo = async () => ({ type: 'image/png', bytes: await picture('png') });

/** What an organization's admin does with the organization itself and its people. */
export const validOrganizationCalls: Readonly<Record<string, (world: World) => Promise<Call>>> = {
  'organization.update_own': async (world) => ({
    as: (await member(world)).client,
    body: { country: 'NO', branding: { primaryColor: '#0b2545' } },
  }),
  'organization.set_own_logo': async (world) => ({ as: (await member(world)).client, file: await logo() }),
  'organization.remove_own_logo': async (world) => {
    const { client } = await member(world);
    const { type, bytes } = await logo();
    await client.send('PUT', '/v1/organization/logo', { headers: { 'content-type': type }, raw: bytes });
    return { as: client };
  },
  'member.set_role': async (world) => {
    const { client, id } = await colleague(world);
    return { as: client, params: { id }, body: { role: 'user' } };
  },
  'member.remove': async (world) => {
    const { client, id } = await colleague(world);
    return { as: client, params: { id }, body: { reason: 'Left for another agency' } };
  },
  'invitation.send_own': async (world) => ({
    as: (await member(world)).client,
    body: { email: `bo@${unique()}.example`, name: 'Bo Lind', role: 'agent' },
  }),
  'invitation.resend_own': async (world) => {
    const { client, id } = await invited(world);
    return { as: client, params: { id } };
  },
  'invitation.revoke_own': async (world) => {
    const { client, id } = await invited(world);
    return { as: client, params: { id } };
  },
  'invitation.revoke': async (world) => {
    const { id, organizationId } = await invited(world);
    return { as: world.governor.client, params: { id: organizationId, invitationId: id } };
  },
};
