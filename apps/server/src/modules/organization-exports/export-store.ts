import type { JobId, OrganizationExportId, OrganizationId } from '@porttask/contracts';
import type { Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
import { after, days } from '#kernel/clock';
import type { CommandContext } from '#kernel/command';
import type { ReadDb, Tables, Tx } from '#kernel/database';

/** How long the file of an export is there. */
const fileLifeMs = days(1);
/** Pieces of runs that never finished stay no longer than a run may take. */
const strayLifeMs = days(1);

export type ExportKey = { readonly organizationId: OrganizationId; readonly exportId: OrganizationExportId };

export type ExportRow = Selectable<Tables['organization_exports']>;

/** Writes an export that a job is about to make. */
export async function insertExport(
  { tx, clock, actor, newId }: CommandContext,
  organizationId: OrganizationId,
  jobId: JobId,
): Promise<OrganizationExportId> {
  const id = newId('organizationExport');
  await tx
    .insertInto('organization_exports')
    .values({
      organization_id: organizationId,
      id,
      job_id: jobId,
      requested_by: actor.type === 'user' ? actor.id : null,
      requested_by_name: actor.type === 'anonymous' ? 'PortTask' : actor.name,
      created_at: clock.wall(),
    })
    .execute();
  return id;
}

export async function findExport(
  db: ReadDb,
  { organizationId, exportId }: ExportKey,
): Promise<ExportRow | undefined> {
  return db
    .selectFrom('organization_exports')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', exportId)
    .executeTakeFirst();
}

export async function insertPiece(
  db: Kysely<Tables>,
  { organizationId, exportId }: ExportKey,
  piece: { readonly run: string; readonly number: number; readonly bytes: Uint8Array },
  at: Date,
): Promise<void> {
  await db
    .insertInto('organization_export_pieces')
    .values({
      organization_id: organizationId,
      export_id: exportId,
      run: piece.run,
      number: piece.number,
      bytes: Buffer.from(piece.bytes),
      created_at: at,
    })
    .execute();
}

/** Makes the pieces of a run the file, unless another run was first, and drops the pieces of all others. */
export async function publishFile(
  tx: Tx,
  { organizationId, exportId }: ExportKey,
  file: { readonly run: string; readonly sizeBytes: number },
  at: Date,
): Promise<Pick<ExportRow, 'size_bytes' | 'expires_at'>> {
  await tx
    .updateTable('organization_exports')
    .set({ run: file.run, size_bytes: file.sizeBytes, expires_at: after(at, fileLifeMs) })
    .where('organization_id', '=', organizationId)
    .where('id', '=', exportId)
    .where('expires_at', 'is', null)
    .execute();
  await sql`
    delete from organization_export_pieces p using organization_exports e
    where (e.organization_id, e.id) = (${organizationId}, ${exportId}) and (p.organization_id, p.export_id) = (e.organization_id, e.id)
      and p.run is distinct from e.run`.execute(tx);
  return tx
    .selectFrom('organization_exports')
    .select(['size_bytes', 'expires_at'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', exportId)
    .executeTakeFirstOrThrow();
}

/** The bytes of a file, one piece in memory at a time. */
export async function* readPieces(db: ReadDb, key: ExportKey, run: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const piece = await db
      .selectFrom('organization_export_pieces')
      .select('bytes')
      .where('organization_id', '=', key.organizationId)
      .where('export_id', '=', key.exportId)
      .where('run', '=', run)
      .where('number', '=', number)
      .executeTakeFirst();
    if (!piece) return;
    yield piece.bytes;
  }
}

/** Deletes the files whose day is over, and what runs left behind that never finished. */
export async function forgetFiles(db: Kysely<Tables>, at: Date): Promise<void> {
  await sql`update organization_exports set run = null where run is not null and expires_at <= ${at}`.execute(
    db,
  );
  for (;;) {
    const { numAffectedRows } = await sql`
      delete from organization_export_pieces p where (p.organization_id, p.export_id, p.run, p.number) in (
        select s.organization_id, s.export_id, s.run, s.number from organization_export_pieces s
        join organization_exports e on (e.organization_id, e.id) = (s.organization_id, s.export_id)
        where s.created_at <= ${after(at, -strayLifeMs)} and s.run is distinct from e.run limit 500)`.execute(
      db,
    );
    if (!numAffectedRows) return;
  }
}
