import { createOrganization } from '../support/people.ts';
import type { Call, World } from './world.ts';

const organization = async ({ governor }: World) => (await createOrganization(governor.client)).organization;
const deactivated = async (world: World) => {
  const { id, slug } = await organization(world);
  const body = { reason: 'Closed its doors', confirm: slug };
  await world.governor.client.post(`/v1/admin/organizations/${id}/deactivate`, body);
  return { id, slug };
};
/** Deactivated, and its time is over. */
const overdue = async (world: World) => {
  const found = await deactivated(world);
  await world.app.owner.query('update organizations set purge_at = now() where id = $1', [found.id]);
  return found;
};

/** Valid calls of the commands about the end of an organization. */
export const validLifecycleCalls: Readonly<Record<string, (world: World) => Promise<Call>>> = {
  'organization.deactivate': async (world) => {
    const { id, slug } = await organization(world);
    return { as: world.governor.client, params: { id }, body: { reason: 'Closed its doors', confirm: slug } };
  },
  'organization.restore': async (world) => {
    const { id } = await deactivated(world);
    return { as: world.governor.client, params: { id }, body: { reason: 'It goes on' } };
  },
  'organization.begin_purge': async (world) => ({ body: { id: (await overdue(world)).id } }),
  'organization.purge': async (world) => {
    const { id } = await overdue(world);
    await world.app.owner.query("update organizations set status = 'purged' where id = $1", [id]);
    return { body: { id } };
  },
  'organization.export': async (world) => ({
    as: world.governor.client,
    params: { id: (await organization(world)).id },
  }),
};
