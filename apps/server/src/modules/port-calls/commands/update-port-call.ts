import { updatePortCallInput } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { changedFields } from '#kernel/changed-fields';
import { command, unchanged } from '#kernel/command';
import { workplaceOf } from '#kernel/signed-in-user';
import { vesselTarget } from '#modules/vessels';
import { assertChangeable, assertCorrections, assertPlan } from '../port-call-rules.ts';
import type { PortCallFacts } from '../port-call-store.ts';
import { lockPortCall, portCallTarget, updatePortCall as writePortCall } from '../port-call-store.ts';
import { holdVesselForCall } from '../vessel-for-call.ts';

export const updatePortCall = command({
  name: 'port_call.update',
  access: workspaceWrite({ features: ['portCalls'] }),
  input: updatePortCallInput,
  async run({ tx, clock, actor, origin }, { id, ...wanted }) {
    const { id: organizationId } = workplaceOf(actor);
    const key = { organizationId, id };
    const before = await lockPortCall(tx, key, origin.ifMatch);
    const change = changedFields<PortCallFacts>(before, wanted);
    if (!change) return unchanged(before);
    const { after } = change;
    assertChangeable(before.status, Object.keys(after) as (keyof PortCallFacts)[]);
    if (after.vesselId) await holdVesselForCall(tx, { organizationId, id: after.vesselId });
    if (after.eta !== undefined || after.etd !== undefined) assertPlan({ ...before, ...after });
    assertCorrections(before, after, clock.now());
    const result = await writePortCall(tx, key, after, clock.now());
    return {
      result,
      audit: [{ targets: [portCallTarget(result), vesselTarget(result.vessel)], ...change }],
      events: [],
    };
  },
});
