import type { Person } from '../support/people.ts';
import { impersonate, superAdmin } from '../support/people.ts';
import type { Call, World } from './world.ts';
import { member } from './world.ts';

const reason = 'To have it tried once';
const toSwitchOff = { action: 'settings.update', input: { security: { approvals: false } } };

/** A second Super Admin, while what cannot be taken back needs an approval. */
async function withApprovals({ app, governor }: World): Promise<Person> {
  const second = await superAdmin(app);
  await governor.client.patch('/v1/admin/settings', { security: { approvals: true } });
  return second;
}
async function requested(world: World, by?: Person): Promise<string> {
  const { client } = by ?? (await withApprovals(world));
  return (await client.post('/v1/admin/approvals', { ...toSwitchOff, reason })).data.id;
}
/** A Super Admin who works as somebody else. */
async function acting(world: World) {
  const person = await superAdmin(world.app);
  return { ...person, impersonation: await impersonate(person, await member(world)) };
}
/** Somebody with an unread notice. */
async function notified(world: World): Promise<Person> {
  const second = await withApprovals(world);
  await requested(world, await superAdmin(world.app));
  return second;
}

/** Valid calls of acting in somebody's name, of second opinions and of notices. */
export const validImpersonationCalls: Readonly<Record<string, (world: World) => Promise<Call>>> = {
  'user.impersonate': async (world) => ({
    as: (await superAdmin(world.app)).client,
    params: { id: (await member(world)).id },
    body: { reason: 'They called and asked for help', mode: 'read_only', ticket: 'SUP-7' },
  }),
  'impersonation.end': async (world) => ({ as: (await acting(world)).client }),
  'impersonation.revoke': async (world) => ({
    as: world.governor.client,
    params: { id: (await acting(world)).impersonation.id },
  }),
  'impersonation.revoke_all': async (world) => {
    await acting(world);
    return { as: world.governor.client, body: { reason } };
  },
  'impersonation.note_ends': async (world) => {
    const { id } = await acting(world);
    await world.governor.client.delete(`/v1/admin/users/${id}/sessions`);
    return {};
  },
  'notification.mark_all_read': async (world) => ({ as: (await notified(world)).client }),
  'notification.mark_read': async (world) => {
    const { client } = await notified(world);
    const [notice] = (await client.get('/v1/me/notifications?unread=true')).data;
    return { as: client, params: { id: notice.id } };
  },

  'approval.request': async (world) => ({
    as: (await withApprovals(world)).client,
    body: { ...toSwitchOff, reason },
  }),
  'approval.approve': async (world) => ({
    as: world.governor.client,
    params: { id: await requested(world) },
  }),
  'approval.reject': async (world) => ({
    as: world.governor.client,
    params: { id: await requested(world) },
    body: { reason },
  }),
  'approval.cancel': async (world) => {
    const asking = await withApprovals(world);
    return { as: asking.client, params: { id: await requested(world, asking) } };
  },
};
