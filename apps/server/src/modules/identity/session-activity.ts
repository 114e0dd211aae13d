import type { OrganizationId, SessionId, UserId } from '@porttask/contracts';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { UserActor } from '#kernel/actor';
import type { Tables } from '#kernel/database';

/** When something was used last. */
export type LastUse = { readonly id: string; readonly at: Date };

type Use = { readonly at: Date; readonly userId: UserId; readonly organizationId: OrganizationId | null };

/** The last use of each id, sorted by it, so that two nodes writing at once lock rows in the same order. */
function latest(uses: readonly (readonly [id: string | null, at: Date])[]): LastUse[] {
  const last = new Map<string, Date>();
  for (const [id, at] of uses) if (id !== null && !((last.get(id) ?? at) > at)) last.set(id, at);
  return [...last].map(([id, at]) => ({ id, at })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Remembers in memory when sessions were used, and writes that down every few seconds in one statement a table, so that
 * no request waits for a write. A crash loses seconds of "last seen", nothing else.
 * @param noteOrganizations writes the uses of organizations, whose table is not ours
 */
export function createSessionActivity(
  db: Kysely<Tables>,
  noteOrganizations: (db: Kysely<Tables>, uses: readonly LastUse[]) => Promise<void>,
) {
  let used = new Map<SessionId, Use>();
  return {
    note(actor: UserActor, at: Date): void {
      const { impersonation } = actor;
      if (impersonation === null) {
        used.set(actor.sessionId, { at, userId: actor.id, organizationId: actor.organization?.id ?? null });
      } else if (actor.standing.kind === 'full') {
        // Nobody of the organization was here (I7), but the Super Admin is at work: their own session does not idle out.
        used.set(impersonation.parentSessionId, { at, userId: impersonation.by.id, organizationId: null });
      }
    },
    async flush(): Promise<void> {
      if (used.size === 0) return;
      const batch = [...used];
      used = new Map();
      const rows = (uses: readonly LastUse[]) =>
        sql`jsonb_to_recordset(${JSON.stringify(uses)}::jsonb) as r(id text, at timestamptz)`;
      const sessions = latest(batch.map(([id, { at }]) => [id, at]));
      await sql`update sessions s set last_used_at = r.at from ${rows(sessions)} where s.id = r.id and s.last_used_at < r.at`.execute(
        db,
      );
      const users = latest(batch.map(([, { userId, at }]) => [userId, at]));
      await sql`update users u set last_seen_at = r.at from ${rows(users)} where u.id = r.id and (u.last_seen_at is null or u.last_seen_at < r.at)`.execute(
        db,
      );
      await noteOrganizations(db, latest(batch.map(([, { organizationId, at }]) => [organizationId, at])));
    },
  };
}
