import type { OrganizationData } from '#kernel/organization-data';

export const organizationData: OrganizationData = {
  tables: [
    {
      table: 'service_orders',
      purge: 'erase',
      export: [
        'id',
        'reference',
        'port_call_id',
        'vendor_id',
        'service_type',
        'status',
        'scheduled_for',
        'notes',
        'sla_minutes',
        'due_at',
        'warned_at',
        'accepted_at',
        'completed_at',
        'cancelled_at',
        'cancellation_reason',
        'created_at',
        'updated_at',
      ],
    },
    {
      table: 'service_order_numbers',
      purge: 'erase',
      export: { leaveOut: 'counters; the references stand in service_orders' },
    },
  ],
};
