import type { OrganizationData } from '#kernel/organization-data';
import { countSessions, detachSuperAdminSessions, endSessions } from './session-store.ts';

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
  impact: async (db, id, at) => ({ activeSessions: await countSessions(db, id, at) }),
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
