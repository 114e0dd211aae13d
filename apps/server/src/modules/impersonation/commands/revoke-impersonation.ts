import type { ImpersonationEnd, ImpersonationId, SessionId } from '@porttask/contracts';
import { endAllImpersonationsInput, impersonationPath } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import type { AuditEntries, CommandContext } from '#kernel/command';
import { command, unchanged } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { event } from '#kernel/event';
import { signedInUser } from '#kernel/signed-in-user';
import { endSessions } from '#modules/identity';
import { auditOf, lockImpersonation, lockOpen, writeEnd } from '../impersonation-store.ts';
import type { ImpersonationRow } from '../impersonation-view.ts';
import { impersonationFrom } from '../impersonation-view.ts';

/** Ends one at once; its session leads nowhere any more, also not back. */
async function revoke(ctx: CommandContext, row: ImpersonationRow, because: ImpersonationEnd): Promise<void> {
  const at = ctx.clock.wall();
  await endSessions(ctx.tx, { id: row.session_id as SessionId }, 'ended_by_admin', at);
  await writeEnd(ctx.tx, row.id as ImpersonationId, { at, because, by: signedInUser(ctx.actor).id });
}

const endedEvent = (row: ImpersonationRow) =>
  event('impersonation.ended', auditOf(row).organizationId, { impersonationId: row.id as ImpersonationId });

export const revokeImpersonation = command({
  name: 'impersonation.revoke',
  access: superAdmin(),
  input: impersonationPath,
  disclosure: 'full',
  concerns: ({ id }) => ({ targets: [{ type: 'impersonation', id }] }),
  async run(ctx, { id }) {
    const { tx, clock } = ctx;
    const row = await lockImpersonation(tx, id, clock.wall());
    if (row.end_because !== null) throw new DomainError('IMPERSONATION_OVER');
    await revoke(ctx, row, 'ended_by_admin');
    return {
      result: impersonationFrom(await lockImpersonation(tx, id, clock.wall())),
      audit: [{ ...auditOf(row), after: { because: 'ended_by_admin', actor: row.actor_name } }],
      events: [endedEvent(row)],
    };
  },
});

/**
 * For the moment in which something is wrong: nobody works as anybody else any more. The organizations see that it ended,
 * not what was wrong.
 */
export const revokeAllImpersonations = command({
  name: 'impersonation.revoke_all',
  access: superAdmin(),
  input: endAllImpersonationsInput,
  async run(ctx, { reason }) {
    const { tx, clock } = ctx;
    const open = await lockOpen(tx, clock.wall());
    const alive = open.filter(({ end_because }) => end_because === null);
    for (const row of alive) await revoke(ctx, row, 'all_ended');
    if (alive.length === 0) return unchanged({ ended: 0 });
    const audit = alive.map((row) => ({
      ...auditOf(row),
      after: { because: 'all_ended', actor: row.actor_name },
      reason,
    }));
    return {
      result: { ended: alive.length },
      audit: audit as unknown as AuditEntries,
      events: alive.map(endedEvent),
    };
  },
});
