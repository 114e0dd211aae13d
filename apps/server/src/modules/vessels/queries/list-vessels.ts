import { listVesselsInput, vesselPath } from '@porttask/contracts';
import { sql } from 'kysely';
import { workspaceRead } from '#kernel/access';
import { query } from '#kernel/query';
import { workplaceOf } from '#kernel/signed-in-user';
import { containing, listPage } from '#platform/db/list-page';
import { readVessel, vesselFrom } from '../vessel-store.ts';

/** The vessels of an organization, found by name, IMO number, MMSI and call sign. */
export const listVessels = query({
  name: 'vessel.list',
  access: workspaceRead(),
  input: listVesselsInput,
  run({ db, actor }, { page, limit, cursor, sort, ...filters }) {
    const { search, type, flag, status } = filters;
    let select = db
      .selectFrom('vessels as v')
      .selectAll('v')
      .where('v.organization_id', '=', workplaceOf(actor).id);
    if (type) select = select.where('v.type', 'in', type);
    if (flag) select = select.where('v.flag', '=', flag);
    if (status) select = select.where('v.status', 'in', status);
    if (search) {
      const words = sql`search_text(concat_ws(' ', v.name, v.imo_number, v.mmsi, v.call_sign))`;
      select = select.where(sql<boolean>`${words} like search_text(${containing(search)})`);
    }
    return listPage({
      name: 'vessels',
      db,
      select,
      filters,
      request: { page, limit, cursor, sort },
      sortable: {
        name: { by: sql`lower(v.name)` },
        imoNumber: { by: sql.ref('v.imo_number') },
        type: { by: sql.ref('v.type') },
        createdAt: { by: sql.ref('v.created_at'), as: 'timestamptz' },
      },
      defaultSort: 'name',
      id: sql.ref('v.id'),
      map: vesselFrom,
    });
  },
});

export const getVessel = query({
  name: 'vessel.get',
  access: workspaceRead(),
  input: vesselPath,
  run: ({ db, actor }, { id }) => readVessel(db, { organizationId: workplaceOf(actor).id, id }),
});
