import { createPortCallInput } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { businessDay } from '#kernel/business-day';
import { command } from '#kernel/command';
import { event } from '#kernel/event';
import { workplaceOf } from '#kernel/signed-in-user';
import { takeFromLimit } from '#modules/gate';
import { vesselTarget } from '#modules/vessels';
import { portCallRefs } from '../port-call-refs.ts';
import { assertPlan } from '../port-call-rules.ts';
import { insertPortCall, portCallTarget } from '../port-call-store.ts';
import { holdVesselForCall } from '../vessel-for-call.ts';

export const createPortCall = command({
  name: 'port_call.create',
  access: workspaceWrite({ features: ['portCalls'], takes: 'portCallsPerMonth' }),
  input: createPortCallInput,
  async run(ctx, { etd = null, terminal = null, notes = null, ...input }) {
    const { tx, clock, actor, newId } = ctx;
    const { id: organizationId, timezone } = workplaceOf(actor);
    const facts = { ...input, etd, terminal, notes };
    assertPlan({ ...facts, ata: null });
    await holdVesselForCall(tx, { organizationId, id: input.vesselId });
    await takeFromLimit(ctx, 'portCallsPerMonth');
    const at = clock.now();
    const year = Number(businessDay(at, timezone).slice(0, 4));
    const result = await insertPortCall(
      tx,
      { organizationId, id: newId('portCall') },
      { ...facts, year, at },
    );
    return {
      result,
      audit: [
        {
          targets: [portCallTarget(result), vesselTarget(result.vessel)],
          after: { reference: result.reference, ...facts },
        },
      ],
      events: [
        event('port_call.created', organizationId, {
          ...portCallRefs(result),
          eta: result.eta,
          etd: result.etd,
        }),
      ],
    };
  },
});
