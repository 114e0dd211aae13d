import type { OrganizationData } from '#kernel/organization-data';

export const organizationData: OrganizationData = {
  tables: [
    {
      table: 'organization_notes',
      purge: 'erase',
      export: { leaveOut: 'notes are for Super Admins alone, never for the organization they speak of' },
    },
  ],
};
