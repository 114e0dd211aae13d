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
      const present = db.selectFrom('organizations as o').select('o.id').where('o.status', '!=', 'purged');
      const all = conditions.reduce((rows, condition) => rows.where(condition), present);
      const found = db.selectFrom('organization_search as d').select('d.organization_id');
      // The documents alone are enough to find organizations and to put them in order by name; purged ones have none.
      const alone = conditions.length === 0 && (sort === undefined || /^-?name$/.test(sort));
      const matching = (words: Asked['whole']) => {
        const rows = alone ? found : all.innerJoin('organization_search as d', 'd.organization_id', 'o.id');
        return (rows as typeof found).where(sql<boolean>`d.words @@ ${words}`) as Select<object>;
      };
      return listPage({
        name: 'organizations',
        db,
        select: selectOrganizations(db, clock.wall()),
        matching: asked ? matching(asked.begins) : (all as Select<object>),
        filters,
        request: { page, limit, cursor, sort },
        sortable: {
          createdAt: { by: sql.ref('o.created_at'), as: 'timestamptz' },
          name: { by: sql.ref(asked ? 'd.name' : 'o.name'), clusters: true },
          status: { by: sql.ref('o.status') },
          lastActiveAt: { by: sql.ref('o.last_active_at'), as: 'timestamptz', nullable: true },
        },
        defaultSort: '-createdAt',
        relevance: asked
          ? {
              ranks: [
                sql`d.organization_id = any (array(
                  select id from organizations where lower(name) = lower(${search})
                  union all select organization_id from organization_slugs where slug = lower(${search})
                  union all select organization_id from organization_domains where status = 'verified' and domain = lower(${search})))`,
                sql`d.words @@ ${asked.whole}`,
              ],
              best: matching(asked.whole),
              place: sql.ref('d.ctid'),
              within: 'name',
            }
          : undefined,
        id: sql.ref(asked ? 'd.organization_id' : 'o.id'),
        rowId: sql.ref('o.id'),
        map: organizationFrom,
      });
    };
    return search && !id ? searchPage(db, 'organization', search, pageOf) : pageOf(null);
  },
});
