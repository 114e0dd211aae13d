import type { Dashboard, RfqId, ServiceType } from '@porttask/contracts';
import { sql } from 'kysely';
import { missesQuotes, statusAt } from '#modules/rfqs';
import type { Place } from './place.ts';
import { firstFew } from './place.ts';

/** Requests that nobody decided yet. */
const undecidedRfqs = ({ db, organizationId }: Place) =>
  db.selectFrom('rfqs as r').where('r.organization_id', '=', organizationId).where('r.status', '=', 'OPEN');

export async function readRfqs(place: Place): Promise<NonNullable<Dashboard['rfqs']>> {
  const { now } = place;
  const open = sql`r.deadline >= ${now}`;
  const counts = await undecidedRfqs(place)
    .select([
      sql<number>`count(*) filter (where ${open})::integer`.as('open'),
      sql<number>`count(*) filter (where ${open} and ${missesQuotes})::integer`.as('missing'),
      sql<number>`count(*) filter (where ${open} and not ${missesQuotes})::integer`.as('complete'),
      sql<number>`count(*) filter (where not ${open})::integer`.as('expired'),
    ])
    .executeTakeFirstOrThrow();
  const next = await undecidedRfqs(place)
    .select(['r.id', 'r.reference', 'r.service_type', 'r.deadline', 'r.needed_by'])
    .select([
      sql<number>`(select count(*)::integer from rfq_vendors a
        where a.organization_id = r.organization_id and a.rfq_id = r.id)`.as('asked'),
      sql<number>`(select count(*)::integer from quotes q
        where q.organization_id = r.organization_id and q.rfq_id = r.id and q.status = 'OPEN')`.as('quoted'),
    ])
    .orderBy('r.deadline')
    .orderBy('r.id')
    .limit(firstFew)
    .execute();
  return {
    ...counts,
    next: next.map((row) => ({
      id: row.id as RfqId,
      reference: row.reference,
      status: statusAt('OPEN', row.deadline, now),
      serviceType: row.service_type as ServiceType,
      deadline: row.deadline.toISOString(),
      neededBy: row.needed_by.toISOString(),
      asked: row.asked,
      quoted: row.quoted,
    })),
  };
}
