import type { UserId } from '@porttask/contracts';
import { sql } from 'kysely';
import type { CommandContext } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { findUserByEmail, insertUser } from './user-store.ts';

export type InvitedAccount = {
  readonly id: UserId;
  readonly email: string;
  readonly name: string;
  /** Somebody who signs in already and accepts with that account. */
  readonly existing: boolean;
};

/**
 * The account that an invitation is for: an existing one as it is, for a new address one without a password.
 * @param deactivated what becomes of an invitation to a deactivated account: who may not know of it is not told, and nobody
 *   can accept it
 * @throws DomainError ACCOUNT_DEACTIVATED
 */
export async function accountToInvite(
  { tx, clock, newId }: CommandContext,
  person: { readonly name: string; readonly email: string },
  deactivated: 'refused' | 'invited' = 'refused',
): Promise<InvitedAccount> {
  // Of two with one new address at once the second waits, and finds the account that the first made.
  await sql`select pg_advisory_xact_lock(hashtext(${`address ${person.email}`}))`.execute(tx);
  const found = await findUserByEmail(tx, person.email);
  if (found?.status === 'deactivated' && deactivated === 'refused')
    throw new DomainError('ACCOUNT_DEACTIVATED');
  if (found) {
    return { id: found.id, email: found.email, name: found.name, existing: found.status === 'active' };
  }
  const id = newId('user');
  await insertUser(tx, { id, ...person, passwordHash: null }, clock.now());
  return { id, ...person, existing: false };
}
