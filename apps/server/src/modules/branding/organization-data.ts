import type { OrganizationData } from '#kernel/organization-data';

export const organizationData: OrganizationData = {
  tables: [
    {
      table: 'organization_logos',
      purge: 'erase',
      export: ['id', 'content_type', 'bytes', 'width', 'height', 'created_at'],
    },
  ],
};
