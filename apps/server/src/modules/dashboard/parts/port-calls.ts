import type { Dashboard, DashboardCall, PortCallId, PortCallStatus, VesselId } from '@porttask/contracts';
import { openPortCallStatuses, portOf } from '@porttask/contracts';
import { sql } from 'kysely';
import { after, days } from '#kernel/clock';
import type { Place } from './place.ts';
import { firstFew } from './place.ts';

const lookAheadMs = days(7);

/** Port calls that are not over, with their vessels. */
const openCalls = ({ db, organizationId }: Place) =>
  db
    .selectFrom('port_calls as p')
    .where('p.organization_id', '=', organizationId)
    .where('p.status', 'in', openPortCallStatuses);

const rowsOf = (place: Place) =>
  openCalls(place)
    .innerJoin('vessels as v', (join) =>
      join.onRef('v.organization_id', '=', 'p.organization_id').onRef('v.id', '=', 'p.vessel_id'),
    )
    .select([
      'p.id',
      'p.reference',
      'p.status',
      'p.port',
      'p.eta',
      'p.etd',
      'v.id as vessel_id',
      'v.name as vessel_name',
    ])
    .orderBy('p.eta')
    .orderBy('p.id')
    .limit(firstFew);

function callFrom(row: Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]): DashboardCall {
  // A port that left the list is shown by its code.
  const port = portOf(row.port) ?? { name: row.port, timezone: 'Etc/UTC' };
  return {
    id: row.id as PortCallId,
    reference: row.reference,
    status: row.status as PortCallStatus,
    vessel: { id: row.vessel_id as VesselId, name: row.vessel_name },
    port: row.port,
    portName: port.name,
    portTimezone: port.timezone,
    eta: row.eta.toISOString(),
    etd: row.etd?.toISOString() ?? null,
  };
}

export async function readPortCalls(place: Place): Promise<NonNullable<Dashboard['portCalls']>> {
  const { now } = place;
  const until = after(now, lookAheadMs);
  const scheduled = sql`p.status = 'SCHEDULED'`;
  const counts = await openCalls(place)
    .select([
      sql<number>`count(*) filter (where ${scheduled})::integer`.as('scheduled'),
      sql<number>`count(*) filter (where p.status = 'ARRIVED')::integer`.as('arrived'),
      sql<number>`count(*) filter (where p.status = 'BERTHED')::integer`.as('berthed'),
      sql<number>`count(distinct p.vessel_id) filter (where not ${scheduled})::integer`.as('vesselsInPort'),
      sql<number>`count(*) filter (where ${scheduled} and p.eta between ${now} and ${until})::integer`.as(
        'arriving',
      ),
      sql<number>`count(*) filter (where ${scheduled} and p.eta < ${now})::integer`.as('overdue'),
    ])
    .executeTakeFirstOrThrow();
  const planned = rowsOf(place).where('p.status', '=', 'SCHEDULED');
  const next = await planned.where('p.eta', '>=', now).where('p.eta', '<=', until).execute();
  const late = await planned.where('p.eta', '<', now).execute();
  const inPort = await rowsOf(place).where('p.status', '!=', 'SCHEDULED').execute();
  return {
    ...counts,
    next: next.map(callFrom),
    late: late.map(callFrom),
    inPort: inPort.map(callFrom),
  };
}
