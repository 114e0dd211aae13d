import { listMembersInput, memberPath } from '@porttask/contracts';
import { sql } from 'kysely';
import { z } from 'zod';
import { organizationRead } from '#kernel/access';
import { query } from '#kernel/query';
import { workplaceOf } from '#kernel/signed-in-user';
import { containing, listPage } from '#platform/db/list-page';
import { memberFor, readMember, selectMembers } from '../member-view.ts';

/** The people of the organization somebody works in, found by name, by admins also by address. */
export const listMembers = query({
  name: 'member.list',
  access: organizationRead(),
  input: listMembersInput,
  run({ db, actor }, { page, limit, cursor, sort, ...filters }) {
    const workplace = workplaceOf(actor);
    const { search, role } = filters;
    let select = selectMembers(db, workplace.id);
    if (role) select = select.where('m.role', 'in', role);
    if (search) {
      // Nobody finds by an address who may not see it.
      const words = workplace.role === 'admin' ? sql`concat_ws(' ', u.name, u.email)` : sql`u.name`;
      select = select.where(sql<boolean>`search_text(${words}) like search_text(${containing(search)})`);
    }
    return listPage({
      name: `members-of-${workplace.id}`,
      db,
      select,
      filters,
      request: { page, limit, cursor, sort },
      sortable: {
        name: { by: sql`lower(u.name)` },
        role: { by: sql`array_position('{admin,agent,user}'::text[], m.role)`, as: 'integer' },
        createdAt: { by: sql.ref('m.created_at'), as: 'timestamptz' },
      },
      defaultSort: 'name',
      id: sql.ref('u.id'),
      map: memberFor(actor),
    });
  },
});

export const getMember = query({
  name: 'member.get',
  access: organizationRead(),
  input: z.strictObject(memberPath),
  run: ({ db, actor }, { id }) => readMember(db, workplaceOf(actor).id, id, actor),
});
