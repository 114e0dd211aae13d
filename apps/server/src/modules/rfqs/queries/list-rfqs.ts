import type { RfqStatus } from '@porttask/contracts';
import { listRfqsInput, rfqPath, searchPorts } from '@porttask/contracts';
import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import { workspaceRead } from '#kernel/access';
import { query } from '#kernel/query';
import { workplaceOf } from '#kernel/signed-in-user';
import { containing, listPage } from '#platform/db/list-page';
import { readRfqWithQuotes } from '../quotes-view.ts';
import { missesQuotes } from '../rfq-conditions.ts';
import { rfqFrom, selectRfqs } from '../rfq-view.ts';

const mostWords = 8;

/** Each word is found in the reference, the description, a vendor asked, the vessel's name, or the port. */
const foundBy = (organizationId: string, word: string) => {
  const pattern = containing(word);
  const ports = searchPorts(word).map(({ code }) => code);
  const portCalls = sql`select p.id from port_calls p
    join vessels s on s.organization_id = p.organization_id and s.id = p.vessel_id
    where p.organization_id = ${organizationId} and (p.reference ilike ${pattern}
      or p.port = any (${ports}::text[]) or search_text(s.name) like search_text(${pattern}))`;
  const asked = sql`select a.rfq_id from rfq_vendors a
    join vendors v on v.organization_id = a.organization_id and v.id = a.vendor_id
    where a.organization_id = ${organizationId} and search_text(v.name) like search_text(${pattern})`;
  return sql<SqlBool>`(
    r.reference ilike ${pattern} or search_text(r.description) like search_text(${pattern})
    or r.port = any (${ports}::text[]) or r.port_call_id in (${portCalls}) or r.id in (${asked}))`;
};

/** Requests that stand so: `statusAt` in the words of the database. */
const standsAs = (statuses: readonly RfqStatus[], now: Date) => sql<SqlBool>`
  case when r.status = 'OPEN' and r.deadline < ${now}::timestamptz then 'EXPIRED' else r.status end
    = any (${statuses}::text[])`;

/** The requests for quotes of an organization. */
export const listRfqs = query({
  name: 'rfq.list',
  access: workspaceRead({ features: ['rfqs'] }),
  input: listRfqsInput,
  run({ db, actor, clock }, { page, limit, cursor, sort, ...filters }) {
    const { search, status, serviceType, portCallId, vendorId, missing } = filters;
    const { id: organizationId } = workplaceOf(actor);
    const now = clock.now();
    let matching = db.selectFrom('rfqs as r').select('r.id').where('r.organization_id', '=', organizationId);
    if (status) matching = matching.where(standsAs(status, now));
    if (serviceType) matching = matching.where('r.service_type', 'in', serviceType);
    if (portCallId) matching = matching.where('r.port_call_id', '=', portCallId);
    if (vendorId)
      matching = matching.where(
        sql<SqlBool>`r.id in (select a.rfq_id from rfq_vendors a
          where a.organization_id = ${organizationId} and a.vendor_id = ${vendorId})`,
      );
    if (missing) matching = matching.where(sql<SqlBool>`${missesQuotes} = ${missing === 'true'}`);
    for (const word of search?.split(/\s+/).filter(Boolean).slice(0, mostWords) ?? [])
      matching = matching.where(foundBy(organizationId, word));
    return listPage({
      name: 'rfqs',
      db,
      select: selectRfqs(db, organizationId),
      matching,
      filters,
      request: { page, limit, cursor, sort },
      sortable: {
        deadline: { by: sql.ref('r.deadline'), as: 'timestamptz' },
        neededBy: { by: sql.ref('r.needed_by'), as: 'timestamptz' },
        createdAt: { by: sql.ref('r.created_at'), as: 'timestamptz' },
      },
      defaultSort: '-createdAt',
      id: sql.ref('r.id'),
      map: (row) => rfqFrom(row, now),
    });
  },
});

export const getRfq = query({
  name: 'rfq.get',
  access: workspaceRead({ features: ['rfqs'] }),
  input: rfqPath,
  run: ({ db, actor, clock }, { id }) =>
    readRfqWithQuotes(db, { organizationId: workplaceOf(actor).id, id }, clock.now()),
});
