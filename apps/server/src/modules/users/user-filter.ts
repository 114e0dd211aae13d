import type { listUsersInput } from '@porttask/contracts';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { z } from 'zod';

export type UserFilter = Omit<z.output<typeof listUsersInput>, 'page' | 'limit' | 'cursor' | 'sort'>;

/** A day begins at midnight UTC. */
const instantOf = (at: string): string => (/^\d{4}-\d\d-\d\d$/.test(at) ? `${at}T00:00:00Z` : at);

const unless = (no: boolean, condition: RawBuilder<boolean>) =>
  no ? sql<boolean>`not ${condition}` : condition;

/** The conditions of a filter on `users as u`, without the search; each has an index behind it. */
export function userConditions(filter: Omit<UserFilter, 'search'>, now: Date): RawBuilder<boolean>[] {
  const { lastSeenBefore, locked, mfa, neverSignedIn, organizationId, platformRole, role, status } = filter;
  const all: (RawBuilder<boolean> | null | undefined)[] = [
    status && sql`u.status in (${sql.join(status)})`,
    platformRole && sql`u.platform_role = ${platformRole}`,
    mfa && sql`u.mfa_methods ${sql.raw(mfa === 'true' ? '<>' : '=')} '{}'`,
    neverSignedIn && sql`u.last_seen_at ${sql.raw(neverSignedIn === 'true' ? 'is null' : 'is not null')}`,
    lastSeenBefore === undefined ? null : sql`u.last_seen_at < ${instantOf(lastSeenBefore)}::timestamptz`,
    locked &&
      unless(
        locked === 'false',
        sql`u.address_digest in (select address_digest from sign_in_failures where locked_until > ${now})`,
      ),
    // Also those who are invited and did not accept yet.
    organizationId &&
      sql`u.id in (
        select user_id from memberships where organization_id = ${organizationId}
        union select i.id from users i join invitations v on v.email = i.email
          where v.organization_id = ${organizationId} and v.accepted_at is null and v.replaced_at is null)`,
    role &&
      sql`u.id in (select user_id from memberships where role in (${sql.join(role)})
        ${organizationId ? sql`and organization_id = ${organizationId}` : sql``})`,
  ];
  return all.filter((condition) => condition !== null && condition !== undefined);
}
