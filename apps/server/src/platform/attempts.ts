import ipaddr from 'ipaddr.js';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { after, hours, minutes } from '#kernel/clock';
import type { ReadDb, Tables, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';

/** A bounded number of attempts in a fixed window, counted in the database, so that all nodes share it. */
export type AttemptLimit = { readonly name: string; readonly limit: number; readonly windowMs: number };

export const signInFailuresPerAddress: AttemptLimit = { name: 'sign-in', limit: 200, windowMs: minutes(15) };
export const resetsPerAddress: AttemptLimit = { name: 'reset', limit: 200, windowMs: minutes(15) };
export const passkeyRequestsPerAddress: AttemptLimit = { name: 'passkey', limit: 400, windowMs: minutes(15) };
export const redemptionsPerAddress: AttemptLimit = { name: 'redeem', limit: 200, windowMs: minutes(15) };

/** What an IP is counted under: an IPv4 address, or the /64 of an IPv6 one, because a household has that many. */
export function networkOf(ip: string | null): string {
  if (ip === null || !ipaddr.isValid(ip)) return 'unknown';
  const address = ipaddr.process(ip);
  if (address.kind() === 'ipv4') return address.toString();
  return `${(address as ipaddr.IPv6).parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}

const windowOf = ({ windowMs }: AttemptLimit, at: Date): Date =>
  new Date(Math.floor(at.getTime() / windowMs) * windowMs);
const keyOf = ({ name }: AttemptLimit, ip: string | null): string => `${name}:${networkOf(ip)}`;

/** @throws DomainError RATE_LIMITED when the limit is used up */
export async function assertAttemptsLeft(
  db: ReadDb,
  limit: AttemptLimit,
  ip: string | null,
  at: Date,
): Promise<void> {
  const window = windowOf(limit, at);
  const row = await db
    .selectFrom('rate_limits')
    .select('count')
    .where('key', '=', keyOf(limit, ip))
    .where('window_start', '=', window)
    .executeTakeFirst();
  if (row && row.count >= limit.limit) {
    const retryAfterSeconds = Math.ceil((window.getTime() + limit.windowMs - at.getTime()) / 1000);
    throw new DomainError('RATE_LIMITED', { retryAfterSeconds });
  }
}

/** Counts one attempt. */
export async function countAttempt(tx: Tx, limit: AttemptLimit, ip: string | null, at: Date): Promise<void> {
  await tx
    .insertInto('rate_limits')
    .values({ key: keyOf(limit, ip), window_start: windowOf(limit, at), count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['key', 'window_start']).doUpdateSet({ count: sql`rate_limits.count + 1` }),
    )
    .execute();
}

/** Removes counts of windows that are over. */
export async function forgetAttempts(db: Kysely<Tables>, at: Date): Promise<void> {
  await db
    .deleteFrom('rate_limits')
    .where('window_start', '<', after(at, -hours(2)))
    .execute();
}
