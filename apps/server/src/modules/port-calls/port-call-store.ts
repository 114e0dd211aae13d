import type { OrganizationId, PortCall, PortCallId, PortCallStatus, VesselId } from '@porttask/contracts';
import { portCallMoves, portOf } from '@porttask/contracts';
import type { Selectable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { AuditTarget } from '#kernel/audit-entry';
import type { ReadDb, Tables, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { assertVersion } from '#kernel/entity-version';

/** A port call with what it shows of its vessel. */
export type PortCallRow = Selectable<Tables['port_calls']> & {
  readonly vessel_name: string;
  readonly imo_number: string;
};

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export function portCallFrom(row: PortCallRow): PortCall {
  const status = row.status as PortCallStatus;
  const vesselId = row.vessel_id as VesselId;
  // A port that left the list is shown by its code.
  const port = portOf(row.port) ?? { name: row.port, timezone: 'Etc/UTC' };
  return {
    id: row.id as PortCallId,
    reference: row.reference,
    vesselId,
    vessel: { id: vesselId, name: row.vessel_name, imoNumber: row.imo_number },
    port: row.port,
    portName: port.name,
    portTimezone: port.timezone,
    status,
    nextStatuses: [...portCallMoves[status]],
    eta: row.eta.toISOString(),
    etd: iso(row.etd),
    ata: iso(row.ata),
    atb: iso(row.atb),
    atd: iso(row.atd),
    cancelledAt: iso(row.cancelled_at),
    cancellationReason: row.cancellation_reason,
    terminal: row.terminal,
    notes: row.notes,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

export const portCallTarget = ({ id, reference }: Pick<PortCall, 'id' | 'reference'>): AuditTarget => ({
  type: 'port_call',
  id,
  name: reference,
});

export type PortCallKey = { readonly organizationId: OrganizationId; readonly id: PortCallId };

/** Port calls of an organization with their vessels. */
export const selectPortCalls = (db: ReadDb | Tx, organizationId: OrganizationId) =>
  db
    .selectFrom('port_calls as p')
    .innerJoin('vessels as v', (join) =>
      join.onRef('v.organization_id', '=', 'p.organization_id').onRef('v.id', '=', 'p.vessel_id'),
    )
    .selectAll('p')
    .select(['v.name as vessel_name', 'v.imo_number'])
    .where('p.organization_id', '=', organizationId);

/** @throws DomainError NOT_FOUND */
export async function readPortCall(db: ReadDb | Tx, key: PortCallKey): Promise<PortCall> {
  const row = await selectPortCalls(db, key.organizationId).where('p.id', '=', key.id).executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  return portCallFrom(row);
}

/**
 * A port call that stays as it is until the transaction ends, for what rests on it.
 * @returns null when the organization has none of that id
 */
export async function holdPortCall(tx: Tx, key: PortCallKey): Promise<PortCall | null> {
  const row = await selectPortCalls(tx, key.organizationId)
    .where('p.id', '=', key.id)
    .forShare('p')
    .executeTakeFirst();
  return row ? portCallFrom(row) : null;
}

/** A port call locked for a change. @throws DomainError NOT_FOUND, or VERSION_CONFLICT against `If-Match` */
export async function lockPortCall(
  tx: Tx,
  key: PortCallKey,
  ifMatch: string | null = null,
): Promise<PortCall> {
  const row = await selectPortCalls(tx, key.organizationId)
    .where('p.id', '=', key.id)
    .forUpdate('p')
    .executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  assertVersion(row, ifMatch);
  return portCallFrom(row);
}

export type PortCallFacts = Pick<
  PortCall,
  'vesselId' | 'port' | 'eta' | 'etd' | 'ata' | 'atb' | 'atd' | 'terminal' | 'notes'
>;
type Columns = Updateable<Tables['port_calls']>;

const columns = {
  vesselId: 'vessel_id',
  port: 'port',
  eta: 'eta',
  etd: 'etd',
  ata: 'ata',
  atb: 'atb',
  atd: 'atd',
  terminal: 'terminal',
  notes: 'notes',
  status: 'status',
  cancelledAt: 'cancelled_at',
  cancellationReason: 'cancellation_reason',
} as const satisfies Partial<Record<keyof PortCall, keyof Columns>>;
type Change = Partial<Pick<PortCall, keyof typeof columns>>;

const columnsOf = (change: Change): Columns =>
  Object.fromEntries(
    Object.entries(change).map(([field, value]) => [columns[field as keyof typeof columns], value]),
  );

type Numbered = { readonly reference: string; readonly number: number };

/** The next reference in a year. Whoever comes meanwhile waits, so that no number is given twice and none is left out. */
async function nextNumber(tx: Tx, organizationId: OrganizationId, year: number): Promise<Numbered> {
  const { last } = await tx
    .insertInto('port_call_numbers')
    .values({ organization_id: organizationId, year, last: 1 })
    .onConflict((on) =>
      on.columns(['organization_id', 'year']).doUpdateSet({ last: sql`port_call_numbers.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return {
    reference: `PC-${year}-${String(last).padStart(4, '0')}`,
    number: (year - 2000) * 1_000_000 + last,
  };
}

/** @param year of the reference */
export async function insertPortCall(
  tx: Tx,
  key: PortCallKey,
  {
    year,
    at,
    ...facts
  }: Omit<PortCallFacts, 'ata' | 'atb' | 'atd'> & { readonly year: number; readonly at: Date },
): Promise<PortCall> {
  await tx
    .insertInto('port_calls')
    .values({
      organization_id: key.organizationId,
      id: key.id,
      ...(await nextNumber(tx, key.organizationId, year)),
      ...(columnsOf(facts) as { vessel_id: string; port: string; eta: string }),
      status: 'SCHEDULED',
      created_at: at,
      updated_at: at,
    })
    .execute();
  return readPortCall(tx, key);
}

export async function updatePortCall(tx: Tx, key: PortCallKey, change: Change, at: Date): Promise<PortCall> {
  await tx
    .updateTable('port_calls')
    .set({ ...columnsOf(change), version: sql`version + 1`, updated_at: at })
    .where('organization_id', '=', key.organizationId)
    .where('id', '=', key.id)
    .execute();
  return readPortCall(tx, key);
}
