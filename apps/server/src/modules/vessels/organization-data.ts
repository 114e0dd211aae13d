import type { OrganizationData } from '#kernel/organization-data';

export const organizationData: OrganizationData = {
  tables: [
    {
      table: 'vessels',
      purge: 'erase',
      export: [
        'id',
        'name',
        'imo_number',
        'type',
        'flag',
        'gross_tonnage',
        'mmsi',
        'call_sign',
        'status',
        'created_at',
        'updated_at',
      ],
    },
  ],
};
