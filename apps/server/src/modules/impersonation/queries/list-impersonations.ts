import { impersonationPath, listImpersonationsInput } from '@porttask/contracts';
import { sql } from 'kysely';
import { superAdmin } from '#kernel/access';
import { DomainError } from '#kernel/domain-error';
import { query } from '#kernel/query';
import { containing, listPage } from '#platform/db/list-page';
import { impersonationFrom, selectImpersonations } from '../impersonation-view.ts';

export const listImpersonations = query({
  name: 'impersonation.list',
  access: superAdmin(),
  input: listImpersonationsInput,
  run({ db, clock }, { page, limit, cursor, sort, ...filters }) {
    const { search, active, actor, subject, organizationId, mode } = filters;
    const all = selectImpersonations(db, clock.wall());
    let select = db.selectFrom(all.as('i')).selectAll('i');
    if (active) select = select.where('i.end_because', active === 'true' ? 'is' : 'is not', null);
    if (actor) select = select.where('i.actor_id', '=', actor);
    if (subject) select = select.where('i.subject_id', '=', subject);
    if (organizationId) select = select.where('i.organization_id', '=', organizationId);
    if (mode) select = select.where('i.mode', '=', mode);
    if (search) {
      const words = sql`concat_ws(' ', i.actor_name, i.subject_name, i.subject_email::text, i.organization_name, i.reason, i.ticket)`;
      select = select.where(
        sql<boolean>`(search_text(${words}) like search_text(${containing(search)}) or i.id = ${search.toLowerCase()})`,
      );
    }
    return listPage({
      name: 'impersonations',
      db,
      select,
      filters,
      request: { page, limit, cursor, sort },
      sortable: { createdAt: { by: sql.ref('i.started_at'), as: 'timestamptz' } },
      defaultSort: '-createdAt',
      id: sql.ref('i.id'),
      map: impersonationFrom,
    });
  },
});

export const getImpersonation = query({
  name: 'impersonation.get',
  access: superAdmin(),
  input: impersonationPath,
  async run({ db, clock }, { id }) {
    const row = await selectImpersonations(db, clock.wall()).where('i.id', '=', id).executeTakeFirst();
    if (!row) throw new DomainError('NOT_FOUND');
    return impersonationFrom(row);
  },
});
