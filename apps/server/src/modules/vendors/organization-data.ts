import type { OrganizationData } from '#kernel/organization-data';

export const organizationData: OrganizationData = {
  tables: [
    {
      table: 'vendors',
      purge: 'erase',
      export: [
        'id',
        'name',
        'services',
        'ports',
        'contact_email',
        'phone',
        'notes',
        'status',
        'created_at',
        'updated_at',
      ],
    },
  ],
};
