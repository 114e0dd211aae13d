import { listUsersInput } from '@porttask/contracts';
import { sql } from 'kysely';
import { superAdmin } from '#kernel/access';
import { query } from '#kernel/query';
import { containing, listPage } from '#platform/db/list-page';
import { selectUsers, userFrom } from '../user-view.ts';

export const listUsers = query({
  name: 'user.list',
  access: superAdmin(),
  input: listUsersInput,
  run({ db, clock }, { page, limit, cursor, sort, ...filters }) {
    const at = clock.now();
    const { search, organizationId, role, status, locked, mfa, platformRole } = filters;
    let select = selectUsers(db, at);
    if (status) select = select.where('u.status', 'in', status);
    if (platformRole) select = select.where('u.platform_role', '=', platformRole);
    if (mfa) select = select.where(sql<boolean>`u.mfa_methods ${sql.raw(mfa === 'true' ? '<>' : '=')} '{}'`);
    if (locked) select = select.where('f.locked_until', locked === 'true' ? 'is not' : 'is', null);
    if (organizationId) {
      // Also those who are invited and did not accept yet.
      select = select.where(
        sql<boolean>`u.id in (
          select user_id from memberships where organization_id = ${organizationId}
          union select i.id from users i join invitations v on v.email = i.email
            where v.organization_id = ${organizationId} and v.accepted_at is null and v.replaced_at is null)`,
      );
    }
    if (role) {
      const where = organizationId ? sql`and organization_id = ${organizationId}` : sql``;
      select = select.where(
        sql<boolean>`u.id in (select user_id from memberships where role in (${sql.join(role)}) ${where})`,
      );
    }
    if (search) {
      const pattern = containing(search);
      select = select.where(
        sql<boolean>`u.id in (
          select id from users where search like search_text(${pattern})
          union all select m.user_id from memberships m join organizations o on o.id = m.organization_id
            where o.search like search_text(${pattern})
          union all select id from users where id = ${search.toLowerCase()})`,
      );
    }
    return listPage({
      name: 'users',
      db,
      select,
      filters,
      request: { page, limit, cursor, sort },
      sortable: {
        createdAt: { by: sql.ref('u.created_at'), as: 'timestamptz' },
        name: { by: sql.ref('u.name') },
        email: { by: sql.ref('u.email'), as: 'citext' },
        lastSeenAt: { by: sql.ref('u.last_seen_at'), as: 'timestamptz', nullable: true },
      },
      defaultSort: '-createdAt',
      id: sql.ref('u.id'),
      map: userFrom,
    });
  },
});
