import { listOrganizationsInput } from '@porttask/contracts';
import { sql } from 'kysely';
import { superAdmin } from '#kernel/access';
import { query } from '#kernel/query';
import { containing, listPage } from '#platform/db/list-page';
import { organizationFrom, selectOrganizations } from '../organization-view.ts';

export const listOrganizations = query({
  name: 'organization.list',
  access: superAdmin(),
  input: listOrganizationsInput,
  run({ db, clock }, { page, limit, cursor, sort, ...filters }) {
    let select = selectOrganizations(db, clock.wall());
    const { search, status, country } = filters;
    if (status) select = select.where('o.status', 'in', status);
    if (country) select = select.where('o.country', 'in', country.toUpperCase().split(','));
    if (search) {
      // A union of index scans: an OR over two tables would read every row.
      const pattern = containing(search);
      select = select.where(
        sql<boolean>`o.id in (
          select id from organizations where search like search_text(${pattern})
          union all select organization_id from organization_domains where domain like lower(${pattern})
          union all select id from organizations where id = ${search.toLowerCase()})`,
      );
    }
    return listPage({
      name: 'organizations',
      db,
      select,
      filters,
      request: { page, limit, cursor, sort },
      sortable: {
        createdAt: { by: sql.ref('o.created_at'), as: 'timestamptz' },
        name: { by: sql.ref('o.name') },
        status: { by: sql.ref('o.status') },
        lastActiveAt: { by: sql.ref('o.last_active_at'), as: 'timestamptz', nullable: true },
      },
      defaultSort: '-createdAt',
      id: sql.ref('o.id'),
      map: organizationFrom,
    });
  },
});
