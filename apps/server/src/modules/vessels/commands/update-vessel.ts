import { updateVesselInput } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { changedFields } from '#kernel/changed-fields';
import { command, unchanged } from '#kernel/command';
import { workplaceOf } from '#kernel/signed-in-user';
import { vesselKept } from '../vessel-kept.ts';
import type { VesselFacts } from '../vessel-store.ts';
import { lockVessel, vesselTarget, updateVessel as writeVessel } from '../vessel-store.ts';

export const updateVessel = command({
  name: 'vessel.update',
  access: workspaceWrite(),
  input: updateVesselInput,
  conflicts: vesselKept,
  async run({ tx, clock, actor, origin }, { id, ...wanted }) {
    const key = { organizationId: workplaceOf(actor).id, id };
    const vessel = await lockVessel(tx, key, origin.ifMatch);
    const change = changedFields<VesselFacts>(vessel, wanted);
    if (!change) return unchanged(vessel);
    const result = await writeVessel(tx, key, change.after, clock.now());
    return { result, audit: [{ targets: [vesselTarget(result)], ...change }], events: [] };
  },
});
