import { createVesselInput } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { command } from '#kernel/command';
import { workplaceOf } from '#kernel/signed-in-user';
import { takeFromLimit } from '#modules/gate';
import { vesselKept } from '../vessel-kept.ts';
import { insertVessel, vesselTarget } from '../vessel-store.ts';

export const createVessel = command({
  name: 'vessel.create',
  access: workspaceWrite({ takes: 'vessels' }),
  input: createVesselInput,
  conflicts: vesselKept,
  async run(ctx, { grossTonnage = null, mmsi = null, callSign = null, ...input }) {
    const { tx, clock, actor, newId } = ctx;
    const { id: organizationId } = workplaceOf(actor);
    await takeFromLimit(ctx, 'vessels');
    const facts = { ...input, grossTonnage, mmsi, callSign };
    const vessel = await insertVessel(tx, { organizationId, id: newId('vessel') }, facts, clock.now());
    return { result: vessel, audit: [{ targets: [vesselTarget(vessel)], after: facts }], events: [] };
  },
});
