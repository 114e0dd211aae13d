import { unique } from '../support/people.ts';
import { picture } from '../support/pictures.ts';
import type { Call, World } from './world.ts';
import { organization } from './world.ts';

const claimedDomain = async (world: World) => {
  const { id } = await organization(world);
  const body = { domain: `${unique()}.example` };
  const path = `/v1/admin/organizations/${id}/domains`;
  const domainId: string = (await world.governor.client.post(path, body)).data.id;
  return { id, domainId };
};
const verifiedDomain = async (world: World) => {
  const claimed = await claimedDomain(world);
  const path = `/v1/admin/organizations/${claimed.id}/domains/${claimed.domainId}/verify`;
  await world.governor.client.post(path, { reason: 'Seen in the register' });
  return claimed;
};
const note = async (world: World) => {
  const { id } = await organization(world);
  const path = `/v1/admin/organizations/${id}/notes`;
  const noteId: string = (await world.governor.client.post(path, { text: 'Calls on Mondays' })).data.id;
  return { id, noteId };
};
const logo = async () => ({ type: 'image/png', bytes: await picture('png') });

/** Valid calls of what an organization's domains, logo and notes are changed with. */
export const validSettingsCalls: Readonly<Record<string, (world: World) => Promise<Call>>> = {
  'organization.add_domain': async (world) => ({
    as: world.governor.client,
    params: { id: (await organization(world)).id },
    body: { domain: `${unique()}.example` },
  }),
  'organization.verify_domain': async (world) => ({
    as: world.governor.client,
    params: await claimedDomain(world),
    body: { reason: 'Seen in the register' },
  }),
  'organization.set_primary_domain': async (world) => ({
    as: world.governor.client,
    params: await verifiedDomain(world),
  }),
  'organization.remove_domain': async (world) => ({
    as: world.governor.client,
    params: await claimedDomain(world),
  }),
  'organization.set_logo': async (world) => ({
    as: world.governor.client,
    params: { id: (await organization(world)).id },
    file: await logo(),
  }),
  'organization.remove_logo': async (world) => {
    const { id } = await organization(world);
    const { type, bytes } = await logo();
    const { client } = world.governor;
    await client.send('PUT', `/v1/admin/organizations/${id}/logo`, {
      headers: { 'content-type': type },
      raw: bytes,
    });
    return { as: client, params: { id } };
  },
  'test_clock.move': async ({ app, governor }) => ({
    as: governor.client,
    body: { now: new Date(app.clock.now().getTime() + 60_000).toISOString() },
  }),
  'organization.add_note': async (world) => ({
    as: world.governor.client,
    params: { id: (await organization(world)).id },
    body: { text: 'Calls on Mondays' },
  }),
  'organization.change_note': async (world) => ({
    as: world.governor.client,
    params: await note(world),
    body: { text: 'Calls on Tuesdays' },
  }),
  'organization.remove_note': async (world) => ({ as: world.governor.client, params: await note(world) }),
};
