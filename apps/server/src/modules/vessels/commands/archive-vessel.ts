import { vesselPath } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { command, unchanged } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { workplaceOf } from '#kernel/signed-in-user';
import { giveBackToLimit, takeFromLimit } from '#modules/gate';
import { countOpenPortCalls, lockVessel, updateVessel, vesselTarget } from '../vessel-store.ts';

/** Keeps a vessel for its past alone: it takes nothing of the limit any more. */
export const archiveVessel = command({
  name: 'vessel.archive',
  access: workspaceWrite(),
  input: vesselPath,
  async run(ctx, { id }) {
    const { tx, clock, actor } = ctx;
    const key = { organizationId: workplaceOf(actor).id, id };
    const vessel = await lockVessel(tx, key);
    if (vessel.status === 'archived') return unchanged(vessel);
    const open = await countOpenPortCalls(tx, key);
    if (open > 0)
      throw new DomainError('VESSEL_IN_USE', {
        name: vessel.name,
        count: open === 1 ? 'one open port call' : `${open} open port calls`,
      });
    await giveBackToLimit(ctx, 'vessels');
    const result = await updateVessel(tx, key, { status: 'archived' }, clock.now());
    return {
      result,
      audit: [
        { targets: [vesselTarget(vessel)], before: { status: 'active' }, after: { status: 'archived' } },
      ],
      events: [],
    };
  },
});

export const restoreVessel = command({
  name: 'vessel.restore',
  access: workspaceWrite({ takes: 'vessels' }),
  input: vesselPath,
  async run(ctx, { id }) {
    const { tx, clock, actor } = ctx;
    const key = { organizationId: workplaceOf(actor).id, id };
    const vessel = await lockVessel(tx, key);
    if (vessel.status === 'active') return unchanged(vessel);
    await takeFromLimit(ctx, 'vessels');
    const result = await updateVessel(tx, key, { status: 'active' }, clock.now());
    return {
      result,
      audit: [
        { targets: [vesselTarget(vessel)], before: { status: 'archived' }, after: { status: 'active' } },
      ],
      events: [],
    };
  },
});
