import { listServiceOrdersInput, searchPorts, serviceOrderPath } from '@porttask/contracts';
import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import { workspaceRead } from '#kernel/access';
import { query } from '#kernel/query';
import { workplaceOf } from '#kernel/signed-in-user';
import { containing, listPage } from '#platform/db/list-page';
import { momentOf, readServiceOrder, selectServiceOrders, serviceOrderFrom } from '../service-order-view.ts';
import { standsAs } from '../sla-condition.ts';

const mostWords = 8;

/** Each word is found in the reference, the vendor's name, the vessel's, or the port (code, name, country). */
const foundBy = (organizationId: string, word: string) => {
  const pattern = containing(word);
  const ports = searchPorts(word).map(({ code }) => code);
  const vendors = sql`select v.id from vendors v where v.organization_id = ${organizationId}
    and search_text(v.name) like search_text(${pattern})`;
  const portCalls = sql`select p.id from port_calls p
    join vessels s on s.organization_id = p.organization_id and s.id = p.vessel_id
    where p.organization_id = ${organizationId}
      and (p.port = any (${ports}::text[]) or search_text(s.name) like search_text(${pattern}))`;
  return sql<SqlBool>`(
    o.reference ilike ${pattern} or o.vendor_id in (${vendors}) or o.port_call_id in (${portCalls}))`;
};

/** The service orders of an organization. */
export const listServiceOrders = query({
  name: 'service_order.list',
  access: workspaceRead({ features: ['serviceOrders'] }),
  input: listServiceOrdersInput,
  async run({ db, actor, clock }, { page, limit, cursor, sort, ...filters }) {
    const { search, status, portCallId, vendorId, serviceType, sla } = filters;
    const { id: organizationId } = workplaceOf(actor);
    const moment = await momentOf(db, organizationId, clock);
    let matching = db
      .selectFrom('service_orders as o')
      .select('o.id')
      .where('o.organization_id', '=', organizationId);
    if (status) matching = matching.where('o.status', 'in', status);
    if (portCallId) matching = matching.where('o.port_call_id', '=', portCallId);
    if (vendorId) matching = matching.where('o.vendor_id', '=', vendorId);
    if (serviceType) matching = matching.where('o.service_type', 'in', serviceType);
    if (sla) matching = matching.where(standsAs(sla, moment.now));
    for (const word of search?.split(/\s+/).filter(Boolean).slice(0, mostWords) ?? [])
      matching = matching.where(foundBy(organizationId, word));
    return listPage({
      name: 'service_orders',
      db,
      select: selectServiceOrders(db, organizationId),
      matching,
      filters,
      request: { page, limit, cursor, sort },
      sortable: {
        scheduledFor: { by: sql.ref('o.scheduled_for'), as: 'timestamptz' },
        dueAt: {
          by: sql`coalesce(o.due_at, timestamptz '9999-12-31 00:00:00+00')`,
          as: 'timestamptz',
        },
        createdAt: { by: sql.ref('o.created_at'), as: 'timestamptz' },
      },
      defaultSort: '-scheduledFor',
      id: sql.ref('o.id'),
      map: (row) => serviceOrderFrom(row, moment),
    });
  },
});

export const getServiceOrder = query({
  name: 'service_order.get',
  access: workspaceRead({ features: ['serviceOrders'] }),
  input: serviceOrderPath,
  async run({ db, actor, clock }, { id }) {
    const { id: organizationId } = workplaceOf(actor);
    return readServiceOrder(db, { organizationId, id }, await momentOf(db, organizationId, clock));
  },
});
