import { idSchema, listOrganizationsInput } from '@porttask/contracts';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { superAdmin } from '#kernel/access';
import { query } from '#kernel/query';
import { listPage } from '#platform/db/list-page';
import type { Select } from '#platform/db/list-rows';
import type { Asked } from '#platform/search/search-page';
import { searchPage } from '#platform/search/search-page';
import { organizationFrom, selectOrganizations } from '../organization-view.ts';

const pastedId = (search: string | undefined): string | undefined =>
  idSchema('organization').safeParse(search?.toLowerCase()).data;

export const listOrganizations = query({
  name: 'organization.list',
  access: superAdmin(),
  input: listOrganizationsInput,
  run({ db, clock }, { page, limit, cursor, sort, ...filters }) {
    const { search, status, country } = filters;
    const id = pastedId(search);
    const conditions = [
      id && sql<boolean>`o.id = ${id}`,
      status && sql<boolean>`o.status in (${sql.join(status)})`,
      country && sql<boolean>`o.country in (${sql.join(country.toUpperCase().split(','))})`,
    ].filter((condition): condition is RawBuilder<boolean> => Boolean(condition));

    const pageOf = (asked: Asked | null) => {
      let matching = db.selectFrom('organizations as o').select('o.id').where('o.status', '!=', 'purged');
      if (asked) {
        const found = matching.innerJoin('organization_search as d', 'd.organization_id', 'o.id');
        matching = found.where(sql<boolean>`d.words @@ ${asked.begins}`) as typeof matching;
      }
      for (const condition of conditions) matching = matching.where(condition);
      return listPage({
        name: 'organizations',
        db,
        select: selectOrganizations(db, clock.wall()),
        matching: matching as Select<object>,
        filters,
        request: { page, limit, cursor, sort },
        sortable: {
          createdAt: { by: sql.ref('o.created_at'), as: 'timestamptz' },
          name: { by: sql.ref('o.name'), clusters: true },
          status: { by: sql.ref('o.status') },
          lastActiveAt: { by: sql.ref('o.last_active_at'), as: 'timestamptz', nullable: true },
        },
        defaultSort: '-createdAt',
        relevance: asked
          ? {
              ranks: [
                sql`(o.slug = lower(${search}) or search_text(o.name) = search_text(${search}))`,
                sql`d.words @@ ${asked.whole}`,
              ],
              within: 'name',
            }
          : undefined,
        id: sql.ref('o.id'),
        map: organizationFrom,
      });
    };
    return search && !id ? searchPage(db, 'organization', search, pageOf) : pageOf(null);
  },
});
