import { sql } from 'kysely';
import { after } from '#kernel/clock';
import type { ReadDb, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { sha256 } from '#platform/crypto/random';
import type { Failures } from './lockout.ts';
import { countFailure, forgetAfterMs, isLocked, noFailures } from './lockout.ts';

/** What an address is counted under, whether or not somebody has it. */
export const addressDigest = (email: string): Buffer => sha256(email.toLowerCase());

/** The error of a locked account. */
export function lockedError(lockedUntil: Date, at: Date): DomainError {
  const seconds = Math.max(1, Math.ceil((lockedUntil.getTime() - at.getTime()) / 1000));
  return new DomainError('ACCOUNT_LOCKED', {
    retryAfterSeconds: seconds,
    retryAfterMinutes: Math.ceil(seconds / 60),
  });
}

export async function findFailures(db: ReadDb, digest: Buffer): Promise<Failures> {
  const row = await db
    .selectFrom('sign_in_failures')
    .select(['failures', 'locks', 'locked_until as lockedUntil'])
    .where('address_digest', '=', digest)
    .executeTakeFirst();
  return row ?? noFailures;
}

/** Locks the counter of an address, so that attempts at the same time are counted one after the other. */
export async function lockFailures(tx: Tx, digest: Buffer, at: Date): Promise<Failures> {
  const stale = sql<boolean>`greatest(sign_in_failures.updated_at, sign_in_failures.locked_until) < ${after(at, -forgetAfterMs)}`;
  return tx
    .insertInto('sign_in_failures')
    .values({ address_digest: digest, failures: 0, locks: 0, updated_at: at })
    .onConflict((conflict) =>
      conflict.column('address_digest').doUpdateSet({
        failures: sql`case when ${stale} then 0 else sign_in_failures.failures end`,
        locks: sql`case when ${stale} then 0 else sign_in_failures.locks end`,
      }),
    )
    .returning(['failures', 'locks', 'locked_until as lockedUntil'])
    .executeTakeFirstOrThrow();
}

/** Writes one more failure. @returns the new count, and whether this failure locked the account */
export async function recordFailure(tx: Tx, digest: Buffer, before: Failures, at: Date) {
  const counted = countFailure(before, at);
  await tx
    .updateTable('sign_in_failures')
    .set({
      failures: counted.failures,
      locks: counted.locks,
      locked_until: counted.lockedUntil,
      updated_at: at,
    })
    .where('address_digest', '=', digest)
    .execute();
  return counted;
}

/** Forgets failures and lock: after a success, a reset, or by a Super Admin. @returns whether there was a lock */
export async function clearFailures(tx: Tx, digest: Buffer, at: Date): Promise<boolean> {
  const row = await tx
    .deleteFrom('sign_in_failures')
    .where('address_digest', '=', digest)
    .returning(['failures', 'locks', 'locked_until as lockedUntil'])
    .executeTakeFirst();
  return row !== undefined && isLocked(row, at);
}
