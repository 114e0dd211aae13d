import type { OrganizationData } from '#kernel/organization-data';

/** Accepting asks for the organization's status, so nothing has to be ended. */
export const organizationData: OrganizationData = {
  tables: [
    {
      table: 'invitations',
      purge: 'erase',
      export: [
        'id',
        'email',
        'name',
        'role',
        'invited_by_name',
        'created_at',
        'expires_at',
        'accepted_at',
        'revoked_at',
      ],
    },
  ],
  async impact(db, id, at) {
    const { count } = await db
      .selectFrom('invitations')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('organization_id', '=', id)
      .where('accepted_at', 'is', null)
      .where('replaced_at', 'is', null)
      .where('expires_at', '>', at)
      .executeTakeFirstOrThrow();
    return { invitations: count };
  },
};
