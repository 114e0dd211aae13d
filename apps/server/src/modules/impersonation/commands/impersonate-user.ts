import type { OrganizationId, UserId } from '@porttask/contracts';
import { impersonateInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { after } from '#kernel/clock';
import { command } from '#kernel/command';
import type { Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { event } from '#kernel/event';
import { signedInUser } from '#kernel/signed-in-user';
import { beginImpersonatedSession, lockUser, workplaceOf } from '#modules/identity';
import { notify } from '#modules/notifications';
import { impersonationLifeMs, whyNot } from '../impersonation.ts';
import {
  auditOf,
  insertImpersonation,
  lockImpersonation,
  lockOpen,
  noteEnds,
} from '../impersonation-store.ts';
import { impersonationFrom } from '../impersonation-view.ts';
import { toAdmins, toSubject } from '../messages.ts';

/** Both locked, in one order: neither changes nor begins another impersonation meanwhile. */
async function lockBoth(tx: Tx, actorId: UserId, subjectId: UserId) {
  const locked = new Map<string, Awaited<ReturnType<typeof lockUser>>>();
  for (const id of [actorId, subjectId].sort()) locked.set(id, await lockUser(tx, id));
  return locked.get(subjectId) as Awaited<ReturnType<typeof lockUser>>;
}

const isLocked = async (tx: Tx, digest: Buffer, at: Date): Promise<boolean> =>
  (await tx
    .selectFrom('sign_in_failures')
    .select('failures')
    .where('address_digest', '=', digest)
    .where('locked_until', '>', at)
    .executeTakeFirst()) !== undefined;

async function otherAdmins(tx: Tx, organizationId: OrganizationId, subjectId: UserId): Promise<UserId[]> {
  const rows = await tx
    .selectFrom('memberships')
    .select('user_id')
    .where('organization_id', '=', organizationId)
    .where('role', '=', 'admin')
    .where('user_id', '!=', subjectId)
    .execute();
  return rows.map((row) => row.user_id as UserId);
}

/** Begins to work as somebody else (I1, I2). The browser gets a session of its own for it, bound to the one it came from. */
export const impersonateUser = command({
  name: 'user.impersonate',
  access: superAdmin({ stepUp: true }),
  input: impersonateInput,
  disclosure: 'full',
  approval: (_ctx, { mode }) => mode === 'full',
  concerns: ({ id, reason }) => ({ targets: [{ type: 'user', id }], reason }),
  conflicts: { impersonations_one_at_a_time: () => new DomainError('IMPERSONATION_ACTIVE') },
  async run(ctx, { id, reason, mode, ticket, organizationId }) {
    const { tx, clock, newId } = ctx;
    const actor = signedInUser(ctx.actor);
    if (actor.id === id) throw new DomainError('CANNOT_TARGET_SELF');
    const subject = await lockBoth(tx, actor.id, id);
    const organization = await workplaceOf(tx, id, organizationId);
    const problem = whyNot({
      name: subject.name,
      status: subject.status as Parameters<typeof whyNot>[0]['status'],
      isSuperAdmin: subject.platform_role !== null,
      isLocked: await isLocked(tx, subject.address_digest, clock.now()),
      hasOrganization: organization !== undefined,
    });
    if (problem !== null || !organization)
      throw new DomainError('CANNOT_IMPERSONATE', { problem: problem ?? '' });

    const at = clock.wall();
    const open = await lockOpen(tx, at, actor.id);
    if (open.some(({ end_because }) => end_because === null)) throw new DomainError('IMPERSONATION_ACTIVE');
    await noteEnds(tx, open);

    const impersonationId = newId('impersonation');
    const expiresAt = new Date(
      Math.min(after(at, impersonationLifeMs).getTime(), actor.sessionExpiresAt.getTime()),
    );
    const session = await beginImpersonatedSession(ctx, {
      impersonationId,
      subjectId: id,
      organizationId: organization.id,
      parentId: actor.sessionId,
      lifeMs: impersonationLifeMs,
      expiresAt,
    });
    await insertImpersonation(tx, {
      id: impersonationId,
      actor_id: actor.id,
      subject_id: id,
      organization_id: organization.id,
      mode,
      reason,
      ticket: ticket ?? null,
      session_id: session.id,
      parent_session_id: actor.sessionId,
      started_at: at,
      expires_at: expiresAt,
    });
    const row = await lockImpersonation(tx, impersonationId, at);
    const started = { by: actor.name, mode, reason, until: expiresAt };
    const admins = await otherAdmins(tx, organization.id, id);
    const mails = [
      ...(await notify(ctx, [id], toSubject(started))),
      ...(await notify(ctx, admins, toAdmins(started, subject.name, organization.name))),
    ];
    return {
      result: { session, impersonation: impersonationFrom(row) },
      audit: [
        {
          ...auditOf(row),
          after: { mode, expiresAt: expiresAt.toISOString(), ...(ticket === undefined ? {} : { ticket }) },
        },
      ],
      events: [
        ...mails,
        event('impersonation.started', organization.id, {
          impersonationId,
          actorId: actor.id,
          subjectId: id,
          mode,
        }),
      ],
    };
  },
});
