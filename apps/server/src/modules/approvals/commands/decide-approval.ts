import type { ApprovalId, UserId } from '@porttask/contracts';
import { approvalPath, rejectApprovalInput } from '@porttask/contracts';
import { z } from 'zod';
import { superAdmin } from '#kernel/access';
import type { CommandContext } from '#kernel/command';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { signedInUser } from '#kernel/signed-in-user';
import { notify } from '#modules/notifications';
import { lockApproval, writeDecision } from '../approval-store.ts';
import { readApproval } from '../approval-view.ts';
import { decidedNotice } from '../messages.ts';

const concerns = ({ id }: { id: ApprovalId }) => ({ targets: [{ type: 'approval' as const, id }] });

/** Writes what a second person decided. Nobody decides on what they asked for themselves. */
async function decide(
  ctx: CommandContext,
  id: ApprovalId,
  status: 'approved' | 'rejected',
  reason: string | null,
) {
  const { tx, clock, ports } = ctx;
  const decider = signedInUser(ctx.actor);
  const at = clock.now();
  const before = await lockApproval(tx, id, at);
  if (before.requested_by === decider.id) throw new DomainError('APPROVAL_BY_REQUESTER');
  // What was approved can still be taken back, until it is used.
  const open = before.status === 'pending' || (before.status === 'approved' && status === 'rejected');
  if (!open) throw new DomainError('APPROVAL_NOT_OPEN', { status: before.status });
  await writeDecision(tx, id, { status, by: decider.id, at, reason });
  const events = await notify(
    ctx,
    [before.requested_by as UserId],
    decidedNotice(id, decider.name, status, reason),
  );
  return {
    result: await readApproval(tx, await lockApproval(tx, id, at), ports),
    audit: [
      {
        ...concerns({ id }),
        before: { status: before.status },
        after: { status, action: before.action, requestedBy: before.requester_name },
        ...(reason === null ? {} : { reason }),
      },
    ] as const,
    events,
  };
}

export const approveApproval = command({
  name: 'approval.approve',
  access: superAdmin({ stepUp: true }),
  input: z.strictObject(approvalPath),
  concerns,
  run: (ctx, { id }) => decide(ctx, id, 'approved', null),
});

export const rejectApproval = command({
  name: 'approval.reject',
  access: superAdmin({ stepUp: true }),
  input: rejectApprovalInput,
  concerns,
  run: (ctx, { id, reason }) => decide(ctx, id, 'rejected', reason),
});

/** Takes back one's own request, approved or not. */
export const cancelApproval = command({
  name: 'approval.cancel',
  access: superAdmin(),
  input: z.strictObject(approvalPath),
  concerns,
  async run({ tx, clock, actor, ports }, { id }) {
    const at = clock.now();
    const requester = signedInUser(actor);
    const before = await lockApproval(tx, id, at);
    if (before.requested_by !== requester.id) throw new DomainError('FORBIDDEN');
    if (before.status !== 'pending' && before.status !== 'approved')
      throw new DomainError('APPROVAL_NOT_OPEN', { status: before.status });
    await writeDecision(tx, id, { status: 'cancelled', by: requester.id, at, reason: null });
    return {
      result: await readApproval(tx, await lockApproval(tx, id, at), ports),
      audit: [{ ...concerns({ id }), before: { status: before.status }, after: { status: 'cancelled' } }],
      events: [],
    };
  },
});
