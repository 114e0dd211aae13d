import type { OrganizationData } from '#kernel/organization-data';

export const organizationData: OrganizationData = {
  tables: [
    {
      table: 'audit_events',
      purge: { keep: 'the trail must show what was done, also to organizations that are gone' },
      export: ['id', 'at', 'seq', 'action', 'outcome', 'actor_id', 'actor_details', 'target_ids', 'content'],
    },
  ],
};
