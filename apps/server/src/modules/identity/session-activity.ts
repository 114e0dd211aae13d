import type { OrganizationId, SessionId, UserId } from '@porttask/contracts';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { UserActor } from '#kernel/actor';
import type { Tables } from '#kernel/database';

type Use = { readonly at: Date; readonly userId: UserId; readonly organizationId: OrganizationId | null };

/**
 * Remembers in memory when sessions were used, and writes that down every few seconds in one statement a table, so that
 * no request waits for a write. A crash loses seconds of "last seen", nothing else.
 */
export function createSessionActivity(db: Kysely<Tables>) {
  let used = new Map<SessionId, Use>();
  return {
    note(actor: UserActor, at: Date): void {
      used.set(actor.sessionId, { at, userId: actor.id, organizationId: actor.organization?.id ?? null });
    },
    async flush(): Promise<void> {
      if (used.size === 0) return;
      const batch = used;
      used = new Map();
      const rows = JSON.stringify(
        [...batch].map(([session, { at, userId, organizationId }]) => ({
          session,
          at,
          user: userId,
          organization: organizationId,
        })),
      );
      // Sorted by key, so that two nodes flushing at once lock rows in the same order.
      const from = (column: string) => sql`(
        select ${sql.ref(column)} as id, max(at) as at
        from jsonb_to_recordset(${rows}::jsonb) as r(session text, at timestamptz, "user" text, organization text)
        where ${sql.ref(column)} is not null group by 1 order by 1)`;
      await sql`update sessions s set last_used_at = r.at from ${from('session')} r where s.id = r.id and s.last_used_at < r.at`.execute(
        db,
      );
      await sql`update users u set last_seen_at = r.at from ${from('user')} r where u.id = r.id and (u.last_seen_at is null or u.last_seen_at < r.at)`.execute(
        db,
      );
      await sql`update organizations o set last_active_at = r.at from ${from('organization')} r where o.id = r.id and (o.last_active_at is null or o.last_active_at < r.at)`.execute(
        db,
      );
    },
  };
}
