import type { UserId } from '@porttask/contracts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/database';
import { addressDigest } from './lockout-store.ts';

/** A user as they stand, for those who write many at once. */
export type WholeUser = {
  readonly id: UserId;
  readonly email: string;
  readonly name: string;
  readonly status: 'invited' | 'active' | 'deactivated';
  readonly password_hash: string | null;
  readonly totp_enrolled_at: Date | null;
  readonly last_seen_at: Date | null;
  readonly created_at: Date;
  /** End of a lock that still lasts. */
  readonly locked_until: Date | null;
};

/** Inserts users with the locks of their addresses, in one statement a table. */
export async function insertUsers(tx: Tx, users: readonly WholeUser[]): Promise<void> {
  const digested = users.map((user) => ({ ...user, digest: addressDigest(user.email).toString('hex') }));
  await sql`
    insert into users (id, email, address_digest, name, status, password_hash, password_changed_at, totp_enrolled_at,
      last_seen_at, created_at, updated_at)
    select id, email, decode(digest, 'hex'), name, status, password_hash,
      case when password_hash is null then null else created_at end, totp_enrolled_at, last_seen_at, created_at, created_at
    from ${recordsOf(digested)}`.execute(tx);
  await sql`
    insert into sign_in_failures (address_digest, failures, locks, locked_until, updated_at)
    select decode(digest, 'hex'), 0, 1, locked_until, coalesce(last_seen_at, created_at)
    from ${recordsOf(digested.filter(({ locked_until: locked }) => locked !== null))}`.execute(tx);
}

const recordsOf = (users: readonly (WholeUser & { readonly digest: string })[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(users)}::jsonb) as r(
    id text, email citext, name text, status text, password_hash text, totp_enrolled_at timestamptz, last_seen_at timestamptz,
    created_at timestamptz, locked_until timestamptz, digest text)`;
