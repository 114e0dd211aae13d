import type { OrganizationData } from '#kernel/organization-data';

const soonForgotten = 'the days hold the same sums, and are kept';
const requests = ['area', 'requests', 'refused', 'failed'] as const;

/** Counting ends with the sessions of a closed organization, so nothing has to be ended. */
export const organizationData: OrganizationData = {
  tables: [
    { table: 'usage_minute', purge: 'erase', export: { leaveOut: soonForgotten } },
    { table: 'usage_hour', purge: 'erase', export: { leaveOut: soonForgotten } },
    { table: 'usage_day', purge: 'erase', export: ['day', ...requests] },
    { table: 'feature_use_minute', purge: 'erase', export: { leaveOut: soonForgotten } },
    { table: 'feature_use_hour', purge: 'erase', export: { leaveOut: soonForgotten } },
    { table: 'feature_use_day', purge: 'erase', export: ['day', 'feature', 'action', 'uses'] },
    {
      table: 'active_user_day',
      purge: 'erase',
      export: ['day', 'user_id', 'first_seen_at', 'requests'],
    },
  ],
  personTables: [
    { table: 'active_user_day', column: 'user_id', holds: 'id', purge: 'erase' },
    { table: 'platform_user_day', column: 'user_id', holds: 'id', purge: 'erase' },
  ],
};
