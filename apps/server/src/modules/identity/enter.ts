import type { SecondFactor } from '@porttask/contracts';
import type { CommandContext, Done, Refused } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { readSettings } from '#modules/settings';
import { closedOrganization } from './closed-organization.ts';
import { tellOfNewDevice } from './new-device.ts';
import { sessionLife } from './session.ts';
import type { IssuedSession } from './session-store.ts';
import { beginSession, endSessions } from './session-store.ts';
import type { UserRow } from './user-store.ts';
import { closedFor, holdUser, organizationsOf } from './user-store.ts';

export type Entered = {
  readonly session: IssuedSession;
  readonly mfaRequired: boolean;
  readonly methods: readonly (SecondFactor | 'recovery_code')[];
};

type Proof = {
  /** What is still missing: the password alone was given. */
  readonly secondFactor: 'none' | 'pending' | 'passkey';
};

/**
 * Lets somebody in who proved who they are, whichever way: refuses deactivated accounts and closed organizations, makes a
 * session before this one worthless (S3), begins the new one, and tells of a new device.
 */
export async function enter(
  ctx: CommandContext,
  proven: UserRow,
  { secondFactor }: Proof,
): Promise<Done<Entered> | Refused> {
  const { tx, clock, actor } = ctx;
  // A change that is under way ends the sessions there are, and this one is not there yet: so its end is waited for.
  const user = await holdUser(tx, proven.id);
  const who = { id: user.id, name: user.name };
  const target = { type: 'user', ...who } as const;
  const refuse = (refused: DomainError, organizationId: Refused['audit'][0]['organizationId'] = null) =>
    ({ refused, audit: [{ actor: who, organizationId, targets: [target] }], events: [] }) as const;
  if (user.status !== 'active') return refuse(new DomainError('ACCOUNT_DEACTIVATED'));
  if (!sameProof(user, proven)) return refuse(new DomainError('INVALID_CREDENTIALS'));

  const { security, general } = await readSettings(tx);
  const organizations = await organizationsOf(tx, user.id);
  const organization = organizations.find(({ status }) => status === 'active');
  const closed = organization ? null : await closedFor(tx, user, clock.wall());
  if (closed) return refuse(closedOrganization(closed, general.supportContact), closed.id);

  if (actor.type === 'user') await endSessions(tx, { id: actor.sessionId }, 'replaced', clock.wall());
  const mfaPending = secondFactor === 'pending';
  const session = await beginSession(ctx, {
    userId: user.id,
    organizationId: organization?.id ?? null,
    mfaPending,
    life: sessionLife(security, user.platform_role !== null, clock.wall()),
  });
  const methods = mfaPending ? ([...user.mfa_methods, 'recovery_code'] as Entered['methods']) : [];
  return {
    result: { session, mfaRequired: mfaPending, methods },
    audit: [
      {
        actor: who,
        organizationId: organization?.id ?? null,
        targets: [target],
        after: { session: session.id, secondFactor },
      },
    ],
    events: mfaPending ? [] : await tellOfNewDevice(ctx, user, session.id),
  };
}

/** Whether what was asked for is still what has to be given. */
const sameProof = (now: UserRow, then: UserRow): boolean =>
  now.password_changed_at?.getTime() === then.password_changed_at?.getTime() &&
  now.mfa_methods.join() === then.mfa_methods.join();
