import { sql } from 'kysely';
import type { ExportedView, OrganizationData } from '#kernel/organization-data';
import { countErasable } from './erase-person.ts';
import { countSessions, detachSuperAdminSessions, endSessions } from './session-store.ts';

const views: readonly ExportedView[] = [
  {
    name: 'people',
    columns: ['id', 'email', 'name', 'status', 'last_seen_at', 'created_at'],
    rows: (id) => sql`
      select u.id, u.email::text as email, u.name, u.status, u.last_seen_at, u.created_at
      from users u join memberships m on m.user_id = u.id where m.organization_id = ${id}`,
  },
];

/** Sessions die when their organization is closed, and those from before stay dead when it opens again (S6, A9). */
export const organizationData: OrganizationData = {
  tables: [
    {
      table: 'sessions',
      purge: 'erase',
      export: [
        'id',
        'user_id',
        'ip',
        'user_agent',
        'created_at',
        'last_used_at',
        'ended_at',
        'ended_because',
      ],
    },
  ],
  personTables: [
    { table: 'sessions', column: 'user_id', holds: 'id', purge: 'erase' },
    { table: 'recovery_codes', column: 'user_id', holds: 'id', purge: 'erase' },
    { table: 'password_resets', column: 'user_id', holds: 'id', purge: 'erase' },
    { table: 'passkeys', column: 'user_id', holds: 'id', purge: 'erase' },
    { table: 'email_changes', column: 'user_id', holds: 'id', purge: 'erase' },
    {
      table: 'user_search',
      column: 'user_id',
      holds: 'id',
      purge: { keep: 'it follows name and address by itself, and goes with them' },
    },
    { table: 'sign_in_failures', column: 'address_digest', holds: 'address_digest', purge: 'erase' },
  ],
  exportedViews: views,
  impact: async (db, id, at) => ({
    activeSessions: await countSessions(db, id, at),
    peopleErased: await countErasable(db, id, at),
  }),
  async close({ tx, clock }, id) {
    await detachSuperAdminSessions(tx, id);
    const sessionsEnded = await endSessions(
      tx,
      { organizationId: id },
      'organization_suspended',
      clock.wall(),
    );
    return { sessionsEnded };
  },
};
