import type { OrganizationData } from '#kernel/organization-data';

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
