import { listPortCallsInput, portCallPath, searchPorts } from '@porttask/contracts';
import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import { workspaceRead } from '#kernel/access';
import { query } from '#kernel/query';
import { workplaceOf } from '#kernel/signed-in-user';
import { containing, listPage } from '#platform/db/list-page';
import { portCallFrom, readPortCall, selectPortCalls } from '../port-call-store.ts';

/** A day means all of it: `etaTo=2026-11-23` includes that day. */
const endOf = (to: string): string => (/^\d{4}-\d\d-\d\d$/.test(to) ? `${to}T23:59:59.999Z` : to);

const mostWords = 8;

/** Each word is found in the reference, the terminal, the vessel (name, IMO number) or the port (code, name, country). */
const foundBy = (organizationId: string, word: string) => {
  const pattern = containing(word);
  const ports = searchPorts(word).map(({ code }) => code);
  const vessels = sql`select v.id from vessels v where v.organization_id = ${organizationId}
    and search_text(v.name || ' ' || v.imo_number) like search_text(${pattern})`;
  return sql<SqlBool>`(
    p.words like search_text(${pattern}) or p.vessel_id in (${vessels}) or p.port = any (${ports}::text[]))`;
};

/** The port calls of an organization. */
export const listPortCalls = query({
  name: 'port_call.list',
  access: workspaceRead({ features: ['portCalls'] }),
  input: listPortCallsInput,
  run({ db, actor }, { page, limit, cursor, sort, ...filters }) {
    const { search, status, port, vesselId, etaFrom, etaTo } = filters;
    const { id: organizationId } = workplaceOf(actor);
    let matching = db
      .selectFrom('port_calls as p')
      .select('p.id')
      .where('p.organization_id', '=', organizationId);
    if (status) matching = matching.where('p.status', 'in', status);
    if (port) matching = matching.where('p.port', '=', port);
    if (vesselId) matching = matching.where('p.vessel_id', '=', vesselId);
    if (etaFrom) matching = matching.where(sql<SqlBool>`p.eta >= ${etaFrom}::timestamptz`);
    if (etaTo) matching = matching.where(sql<SqlBool>`p.eta <= ${endOf(etaTo)}::timestamptz`);
    for (const word of search?.split(/\s+/).filter(Boolean).slice(0, mostWords) ?? [])
      matching = matching.where(foundBy(organizationId, word));
    return listPage({
      name: 'port_calls',
      db,
      select: selectPortCalls(db, organizationId),
      matching,
      filters,
      request: { page, limit, cursor, sort },
      sortable: {
        eta: { by: sql.ref('p.eta'), as: 'timestamptz' },
        createdAt: { by: sql.ref('p.created_at'), as: 'timestamptz' },
        status: { by: sql.ref('p.stage'), as: 'integer' },
        reference: { by: sql.ref('p.number'), as: 'integer' },
      },
      defaultSort: '-eta',
      id: sql.ref('p.id'),
      map: portCallFrom,
    });
  },
});

export const getPortCall = query({
  name: 'port_call.get',
  access: workspaceRead({ features: ['portCalls'] }),
  input: portCallPath,
  run: ({ db, actor }, { id }) => readPortCall(db, { organizationId: workplaceOf(actor).id, id }),
});
