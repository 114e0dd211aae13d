import type { OrganizationId, Vessel, VesselId } from '@porttask/contracts';
import { openPortCallStatuses } from '@porttask/contracts';
import type { Selectable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { AuditTarget } from '#kernel/audit-entry';
import type { ReadDb, Tables, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { assertVersion } from '#kernel/entity-version';

export type VesselRow = Selectable<Tables['vessels']>;

export const vesselFrom = (row: VesselRow): Vessel => ({
  id: row.id as VesselId,
  name: row.name,
  imoNumber: row.imo_number,
  type: row.type as Vessel['type'],
  flag: row.flag,
  grossTonnage: row.gross_tonnage,
  mmsi: row.mmsi,
  callSign: row.call_sign,
  status: row.status as Vessel['status'],
  version: row.version,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});

export const vesselTarget = ({ id, name }: Pick<Vessel, 'id' | 'name'>): AuditTarget => ({
  type: 'vessel',
  id,
  name,
});

type Key = { readonly organizationId: OrganizationId; readonly id: VesselId };

/** @throws DomainError NOT_FOUND */
export async function readVessel(db: ReadDb, { organizationId, id }: Key): Promise<Vessel> {
  const row = await db
    .selectFrom('vessels')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  return vesselFrom(row);
}

/**
 * A vessel that stays as it is until the transaction ends, for what rests on it.
 * @returns null when the organization has none of that id
 */
export async function holdVessel(tx: Tx, { organizationId, id }: Key): Promise<Vessel | null> {
  const row = await tx
    .selectFrom('vessels')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst();
  return row ? vesselFrom(row) : null;
}

/** Port calls that are not over: whoever locked the vessel counts all that there will be. */
export async function countOpenPortCalls(tx: Tx, { organizationId, id }: Key): Promise<number> {
  const { open } = await tx
    .selectFrom('port_calls')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('organization_id', '=', organizationId)
    .where('vessel_id', '=', id)
    .where('status', 'in', openPortCallStatuses)
    .executeTakeFirstOrThrow();
  return Number(open);
}

/** A vessel locked for a change. @throws DomainError NOT_FOUND, or VERSION_CONFLICT against `If-Match` */
export async function lockVessel(
  tx: Tx,
  { organizationId, id }: Key,
  ifMatch: string | null = null,
): Promise<Vessel> {
  const row = await tx
    .selectFrom('vessels')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  assertVersion(row, ifMatch);
  return vesselFrom(row);
}

export type VesselFacts = Pick<
  Vessel,
  'name' | 'imoNumber' | 'type' | 'flag' | 'grossTonnage' | 'mmsi' | 'callSign'
>;

const columnsOf = (facts: Partial<VesselFacts & Pick<Vessel, 'status'>>): Updateable<Tables['vessels']> => ({
  ...(facts.name === undefined ? {} : { name: facts.name }),
  ...(facts.imoNumber === undefined ? {} : { imo_number: facts.imoNumber }),
  ...(facts.type === undefined ? {} : { type: facts.type }),
  ...(facts.flag === undefined ? {} : { flag: facts.flag }),
  ...(facts.grossTonnage === undefined ? {} : { gross_tonnage: facts.grossTonnage }),
  ...(facts.mmsi === undefined ? {} : { mmsi: facts.mmsi }),
  ...(facts.callSign === undefined ? {} : { call_sign: facts.callSign }),
  ...(facts.status === undefined ? {} : { status: facts.status }),
});

/** @throws a violation of `vessels_imo_number_key` */
export async function insertVessel(tx: Tx, key: Key, facts: VesselFacts, at: Date): Promise<Vessel> {
  const row = await tx
    .insertInto('vessels')
    .values({
      organization_id: key.organizationId,
      id: key.id,
      ...(columnsOf(facts) as { name: string; imo_number: string; type: string; flag: string }),
      created_at: at,
      updated_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return vesselFrom(row);
}

/** @throws a violation of `vessels_imo_number_key` */
export async function updateVessel(
  tx: Tx,
  { organizationId, id }: Key,
  facts: Parameters<typeof columnsOf>[0],
  at: Date,
): Promise<Vessel> {
  const row = await tx
    .updateTable('vessels')
    .set({ ...columnsOf(facts), version: sql`version + 1`, updated_at: at })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return vesselFrom(row);
}
