import { changePortCallStatusInput } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { command } from '#kernel/command';
import { event } from '#kernel/event';
import { workplaceOf } from '#kernel/signed-in-user';
import { vesselTarget } from '#modules/vessels';
import { portCallRefs } from '../port-call-refs.ts';
import { moveTo } from '../port-call-rules.ts';
import { lockPortCall, portCallTarget, updatePortCall } from '../port-call-store.ts';

/** Records that a port call went on: arrived, berthed, departed, or cancelled. */
export const changePortCallStatus = command({
  name: 'port_call.change_status',
  access: workspaceWrite({ features: ['portCalls'] }),
  input: changePortCallStatusInput,
  async run({ tx, clock, actor, origin }, { id, ...wanted }) {
    const { id: organizationId } = workplaceOf(actor);
    const key = { organizationId, id };
    const before = await lockPortCall(tx, key, origin.ifMatch);
    const move = moveTo(before, wanted, clock.now());
    const result = await updatePortCall(tx, key, move, clock.now());
    const { status, reason, at } = { reason: undefined, ...wanted };
    return {
      result,
      audit: [
        {
          targets: [portCallTarget(result), vesselTarget(result.vessel)],
          before: { status: before.status },
          after: { status, at },
          ...(reason === undefined ? {} : { reason }),
        },
      ],
      events: [
        event('port_call.status_changed', organizationId, {
          ...portCallRefs(result),
          from: before.status,
          to: status,
          at,
        }),
      ],
    };
  },
});
