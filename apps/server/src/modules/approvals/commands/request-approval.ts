import type { UserId } from '@porttask/contracts';
import { requestApprovalInput } from '@porttask/contracts';
import { authorize, superAdmin } from '#kernel/access';
import { after } from '#kernel/clock';
import { command, unchanged } from '#kernel/command';
import { DomainError, invalid } from '#kernel/domain-error';
import type { AnyCommand } from '#kernel/endpoint';
import { signedInUser } from '#kernel/signed-in-user';
import { lockUser } from '#modules/identity';
import { notify } from '#modules/notifications';
import { readSettings } from '#modules/settings';
import { parseInput } from '#platform/parse';
import { approvalLifeMs, digestOf, findOpen, insertApproval, lockApproval } from '../approval-store.ts';
import { readApproval } from '../approval-view.ts';
import { requestedNotice } from '../messages.ts';

/** What the command itself says of its input, with the place it has here. */
function parsed(target: AnyCommand, input: unknown): Record<string, unknown> {
  try {
    return parseInput(target.input, input) as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'VALIDATION_ERROR') throw error;
    const [first, ...others] = error.details.map(({ field, message }) => ({
      field: field === '' ? 'input' : `input.${field}`,
      message,
    }));
    throw first ? invalid(first, ...others) : error;
  }
}

/** Asks the other Super Admins to agree to one exact call. Asking twice for the same is asking once. */
export const requestApproval = command({
  name: 'approval.request',
  access: superAdmin({ stepUp: true }),
  input: requestApprovalInput,
  async run(ctx, { action, input: given, reason }) {
    const { tx, clock, actor, ports, newId } = ctx;
    const requester = signedInUser(actor);
    const target = ports.approvable.get(action)?.action as AnyCommand | undefined;
    if (!target?.approval) throw invalid({ field: 'action', message: 'is nothing that needs an approval' });
    const refusal = authorize(target, actor, clock.wall());
    if (refusal) throw refusal;
    const input = parsed(target, given);
    const { security } = await readSettings(tx);
    if (!security.approvals || !(await target.approval(ctx, input)))
      throw new DomainError('APPROVAL_NOT_NEEDED');
    // Locked, so that the same request at the same time is one.
    await lockUser(tx, requester.id);
    const at = clock.now();
    const open = await findOpen(tx, requester.id, digestOf(action, input), at);
    if (open) return unchanged(await readApproval(tx, open, ports));
    const id = newId('approval');
    const expiresAt = after(at, approvalLifeMs);
    await insertApproval(tx, { id, action, input, reason, requestedBy: requester.id, at, expiresAt });
    const others = await tx
      .selectFrom('users')
      .select('id')
      .where('platform_role', 'is not', null)
      .where('id', '!=', requester.id)
      .execute();
    const events = await notify(
      ctx,
      others.map((other) => other.id as UserId),
      requestedNotice(id, requester.name, action, reason),
    );
    const result = await readApproval(tx, await lockApproval(tx, id, at), ports);
    return {
      result,
      audit: [
        {
          targets: [{ type: 'approval', id }, ...(target.concerns?.(input).targets ?? [])],
          after: { action, expiresAt: result.expiresAt },
          reason,
        },
      ],
      events,
    };
  },
});
