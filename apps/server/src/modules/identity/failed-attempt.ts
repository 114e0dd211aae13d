import { minutes } from '#kernel/clock';
import type { CommandContext, Refused } from '#kernel/command';
import type { DomainError } from '#kernel/domain-error';
import { countAttempt, signInFailuresPerAddress } from '#platform/attempts';
import { queueMail } from '#platform/mail/queue-mail';
import type { Failures } from './lockout.ts';
import { recordFailure } from './lockout-store.ts';
import { accountLockedMessage } from './messages.ts';
import { place } from './session-store.ts';
import type { UserRow } from './user-store.ts';

type Attempt = {
  readonly digest: Buffer;
  readonly failures: Failures;
  readonly user: UserRow | undefined;
  readonly email: string;
  readonly error: DomainError;
  /** What else the audit trail should know, e.g. why a passkey was refused. */
  readonly detail?: Readonly<Record<string, string>>;
};

/** Counts a wrong password or code against the account and the network, and tells the person when it locked the account. */
export async function failedAttempt(ctx: CommandContext, attempt: Attempt): Promise<Refused> {
  const { tx, clock, origin } = ctx;
  const at = clock.now();
  const counted = await recordFailure(tx, attempt.digest, attempt.failures, at);
  await countAttempt(tx, signInFailuresPerAddress, origin.ip, at);
  const { user } = attempt;
  const lockedFor = counted.lockedUntil
    ? Math.round((counted.lockedUntil.getTime() - at.getTime()) / minutes(1))
    : 0;
  const events =
    user?.status === 'active' && counted.locked
      ? [await queueMail(ctx, user.email, accountLockedMessage(user.name, lockedFor, place(origin)))]
      : [];
  return {
    refused: attempt.error,
    audit: [
      {
        targets: [
          user ? { type: 'user', id: user.id, name: user.name } : { type: 'email', id: attempt.email },
        ],
        after: {
          ...attempt.detail,
          failures: counted.failures,
          ...(counted.locked ? { lockedMinutes: lockedFor } : {}),
        },
      },
    ],
    events,
  };
}
