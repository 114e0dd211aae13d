import { sql } from 'kysely';
import type { OrganizationData } from '#kernel/organization-data';

/** What an export says of the organization itself. */
const columns = [
  'id',
  'name',
  'slug',
  'status',
  'country',
  'timezone',
  'currency',
  'vat_id',
  'billing_address',
  'contacts',
  'branding',
  'business_hours',
  'created_at',
  'updated_at',
] as const;

/** What stands beside the row of an organization itself. */
export const organizationData: OrganizationData = {
  tables: [
    {
      table: 'organization_slugs',
      purge: { keep: 'a slug is never given to another organization' },
      export: ['slug', 'since'],
    },
    {
      table: 'organization_domains',
      purge: 'erase',
      export: ['id', 'domain', 'status', 'is_primary', 'verified_at', 'verified_how', 'created_at'],
    },
    {
      table: 'organization_search',
      purge: { keep: 'it follows name, slug and domains by itself, and what is erased there is gone here' },
      export: { leaveOut: 'it says nothing that name, slug and domains do not say' },
    },
    { table: 'memberships', purge: 'erase', export: ['user_id', 'role', 'created_at'] },
  ],
  personTables: [
    {
      table: 'memberships',
      column: 'user_id',
      holds: 'id',
      purge: { keep: 'each goes with its organization; who has another one is no person to erase' },
    },
  ],
  exportedViews: [
    {
      name: 'organization',
      columns,
      rows: (id) =>
        sql`select ${sql.join(columns.map((column) => sql.ref(column)))} from organizations where id = ${id}`,
    },
  ],
  async impact(db, id) {
    const { count } = await db
      .selectFrom('memberships')
      .innerJoin('users', 'users.id', 'memberships.user_id')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('memberships.organization_id', '=', id)
      .where('users.status', '=', 'active')
      .executeTakeFirstOrThrow();
    return { users: count };
  },
};
