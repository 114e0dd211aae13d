import type { OrganizationId, UserId } from '@porttask/contracts';
import type { Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Clock } from '#kernel/clock';
import type { ReadDb, Tables, Tx } from '#kernel/database';
import type { PersonTable } from '#kernel/organization-data';
import { eraseRows } from '#platform/db/erase-rows';
import { addressDigest } from './lockout-store.ts';

/** Rows of one table, or events of the audit trail, that one step erases. */
const step = 2_000;

type Kept = 'id' | 'created_at' | 'updated_at' | 'version' | 'platform_role' | 'mfa_methods';

/** What a person's row is overwritten with. A column that is added to the table has to be named here or above. */
type Erased = Required<Pick<Updateable<Tables['users']>, Exclude<keyof Tables['users'], Kept>>>;

function erasedPerson(id: UserId, at: Date): Erased {
  const email = `${id}@erased.invalid`;
  return {
    email,
    address_digest: addressDigest(email),
    name: 'Erased person',
    status: 'erased',
    password_hash: null,
    password_changed_at: null,
    platform_role_granted_at: null,
    platform_role_granted_by: null,
    platform_role_granted_by_name: null,
    platform_role_reason: null,
    totp_secret: null,
    totp_enrolled_at: null,
    totp_last_step: null,
    totp_pending_secret: null,
    passkeys: 0,
    password_change_required: false,
    last_seen_at: null,
    deactivated_at: null,
    deactivated_by: null,
    deactivated_by_name: null,
    deactivation_reason: null,
    erased_at: at,
  };
}

/** Whether a user `u` belongs to this organization alone: no other one, no open invitation of another, not the platform. */
const belongsHereAlone = (organizationId: OrganizationId, at: Date) => sql<boolean>`
  u.platform_role is null and u.erased_at is null
  and not exists (select from memberships m join organizations o on o.id = m.organization_id
    where m.user_id = u.id and m.organization_id <> ${organizationId} and o.status <> 'purged')
  and not exists (select from invitations i join organizations o on o.id = i.organization_id
    where i.email = u.email and i.organization_id <> ${organizationId} and i.accepted_at is null and i.replaced_at is null
      and i.expires_at > ${at} and o.status <> 'purged')`;

/** A user `u` who belongs to the organization, or is invited to it. */
const belongsHere = (organizationId: OrganizationId) => sql<boolean>`u.id in (
  select user_id from memberships where organization_id = ${organizationId}
  union select i.id from users i join invitations v on v.email = i.email where v.organization_id = ${organizationId})`;

/** How many people a purge of the organization would make unrecognisable. */
export async function countErasable(db: ReadDb, organizationId: OrganizationId, at: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from users u where ${belongsHere(organizationId)} and ${belongsHereAlone(organizationId, at)}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** People a purge has to make unrecognisable, some at a time. */
export async function erasablePeople(
  db: ReadDb,
  organizationId: OrganizationId,
  at: Date,
): Promise<readonly UserId[]> {
  const { rows } = await sql<{ id: UserId }>`
    select u.id from users u where ${belongsHere(organizationId)} and ${belongsHereAlone(organizationId, at)} limit 500`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

type Erasure = {
  readonly id: UserId;
  /** The organization that is being purged. */
  readonly organizationId: OrganizationId;
  readonly tables: readonly PersonTable[];
  readonly clock: Clock;
};

/**
 * One step of making a person unrecognisable: first what the audit trail knows of them, as long as their address tells it;
 * then, at once, name, address, factors and everything that other tables hold of them. The row and its id stay.
 * @returns what it erased, and whether that was the last step; null when they belong to something else meanwhile
 */
export async function erasePerson(
  tx: Tx,
  { id, organizationId, tables, clock }: Erasure,
): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly done: boolean } | null> {
  // Locked, so that of two organizations purged at once the second sees what the first did.
  const { rows } = await sql<{ email: string; address_digest: Buffer }>`
    select u.email::text, u.address_digest from users u where u.id = ${id} for update of u`.execute(tx);
  const { rows: still } = await sql`
    select from users u where u.id = ${id} and ${belongsHereAlone(organizationId, clock.wall())}`.execute(tx);
  const [person] = rows;
  if (!person || still.length === 0) return null;
  const counts: Record<string, number> = {};
  const { rows: erased } = await sql<{ count: number }>`
    select erase_audit_of_person(${id}, ${step}) as count`.execute(tx);
  counts.audit_events = erased[0]?.count ?? 0;
  if (counts.audit_events > 0) return { counts, done: false };
  const value = { id, address: person.email, address_digest: person.address_digest };
  for (const { table, column, holds, purge } of tables) {
    if (purge !== 'erase') continue;
    const count = await eraseRows(tx, { table, column, value: value[holds] }, step);
    counts[table] = count;
    if (count === step) return { counts, done: false };
  }
  await tx.updateTable('users').set(erasedPerson(id, clock.now())).where('id', '=', id).execute();
  counts.users = 1;
  return { counts, done: true };
}
