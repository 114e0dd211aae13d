import type { OrganizationData } from '#kernel/organization-data';

export const organizationData: OrganizationData = {
  tables: [
    {
      table: 'rfqs',
      purge: 'erase',
      export: [
        'id',
        'reference',
        'service_type',
        'description',
        'port_call_id',
        'port',
        'needed_by',
        'deadline',
        'status',
        'awarded_at',
        'service_order_id',
        'cancelled_at',
        'cancellation_reason',
        'created_at',
        'updated_at',
      ],
    },
    { table: 'rfq_vendors', purge: 'erase', export: ['rfq_id', 'vendor_id', 'place'] },
    {
      table: 'quotes',
      purge: 'erase',
      export: [
        'id',
        'rfq_id',
        'vendor_id',
        'amount_minor',
        'currency',
        'valid_until',
        'delivers_at',
        'notes',
        'status',
        'created_at',
        'settled_at',
      ],
    },
    {
      table: 'rfq_numbers',
      purge: 'erase',
      export: { leaveOut: 'counters; the references stand in rfqs' },
    },
  ],
};
