import type { OrganizationData } from '#kernel/organization-data';

export const organizationData: OrganizationData = {
  tables: [
    {
      table: 'port_calls',
      purge: 'erase',
      export: [
        'id',
        'reference',
        'vessel_id',
        'port',
        'status',
        'eta',
        'etd',
        'ata',
        'atb',
        'atd',
        'cancelled_at',
        'cancellation_reason',
        'terminal',
        'notes',
        'created_at',
        'updated_at',
      ],
    },
    {
      table: 'port_call_numbers',
      purge: 'erase',
      export: { leaveOut: 'counters; the references stand in port_calls' },
    },
  ],
};
