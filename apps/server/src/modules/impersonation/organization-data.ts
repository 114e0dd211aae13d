import type { OrganizationData } from '#kernel/organization-data';

/** Their sessions are ended with those of the organization, by identity. */
export const organizationData: OrganizationData = {
  tables: [
    {
      table: 'impersonations',
      purge: { keep: 'like the audit trail, it shows who worked in whose name' },
      export: [
        'id',
        'actor_id',
        'subject_id',
        'mode',
        'reason',
        'started_at',
        'expires_at',
        'ended_at',
        'ended_because',
      ],
    },
  ],
};
