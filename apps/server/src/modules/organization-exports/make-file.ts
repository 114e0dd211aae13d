import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { Tx } from '#kernel/database';
import type { JobContext } from '#kernel/job';
import { readOrganization } from '#modules/organizations';
import { csvRows } from '#platform/csv';
import { transaction } from '#platform/db/databases';
import type { ExportPart } from './export-parts.ts';
import { exportParts } from './export-parts.ts';
import type { ExportKey } from './export-store.ts';
import { insertPiece, publishFile } from './export-store.ts';
import { fileUrl } from './file-url.ts';
import { inPieces } from './in-pieces.ts';
import { countRows, readRows } from './read-rows.ts';
import { readme } from './readme-text.ts';

type Progress = (done: number, total: number) => Promise<void>;

type Written = { readonly part: ExportPart; readonly count: number };

/** A value as the text of a cell: nothing for null, JSON for what has parts. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A file of the zip: its rows as lines, told how many of them are done. */
async function* lines(
  tx: Tx,
  part: ExportPart,
  form: 'ndjson' | 'csv',
  onRows: (count: number) => Promise<void>,
): AsyncGenerator<string> {
  if (form === 'csv') yield csvRows([part.fields]);
  for await (const rows of readRows(tx, part.rows)) {
    yield form === 'csv'
      ? csvRows(rows.map((row) => part.fields.map((field) => cell(row[field]))))
      : rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    await onRows(rows.length);
  }
}

/** The zip as it comes into being. Its files are read one after the other, when their turn comes. */
function zipOf(tx: Tx, parts: readonly Written[], text: string, at: Date, onProgress: Progress) {
  const zip = new yazl.ZipFile();
  const out = zip.outputStream as Readable;
  zip.on('error', (error) => out.destroy(error as Error));
  const total = 2 * parts.reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  const onRows = async (count: number) => {
    done += count;
    await onProgress(done, total);
  };
  zip.addBuffer(Buffer.from(text), 'README.txt', { mtime: at });
  for (const { part } of parts) {
    for (const form of ['ndjson', 'csv'] as const) {
      zip.addReadStreamLazy(`${part.name}.${form}`, { mtime: at }, (ready) => {
        const stream = Readable.from(lines(tx, part, form, onRows));
        stream.once('error', (error) => out.destroy(error));
        ready(null, stream);
      });
    }
  }
  zip.end();
  return out;
}

/**
 * Makes the file of an export under one snapshot, so that all its tables fit each other. Runs again from the beginning
 * when it was interrupted, beside what the earlier run left.
 * @returns the result of its job
 */
export async function makeFile({ db, clock, ports }: JobContext, key: ExportKey, onProgress: Progress) {
  const run = ports.random.bytes(12).toString('base64url');
  const at = clock.now();
  const sizeBytes = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const organization = await readOrganization(tx, key.organizationId, clock.wall());
      const parts: Written[] = [];
      for (const part of exportParts(ports.organizations, key.organizationId))
        parts.push({ part, count: await countRows(tx, part.rows) });
      const text = readme(
        organization,
        parts.map(({ part: { name }, count }) => ({ name, count })),
        at,
      );
      let [number, size] = [0, 0];
      for await (const bytes of inPieces(zipOf(tx, parts, text, at, onProgress))) {
        await insertPiece(db, key, { run, number, bytes }, clock.wall());
        number += 1;
        size += bytes.length;
      }
      return size;
    });
  const file = await transaction(db, (tx) => publishFile(tx, key, { run, sizeBytes }, clock.wall()));
  return {
    ...key,
    url: fileUrl(key),
    sizeBytes: file.size_bytes,
    expiresAt: file.expires_at?.toISOString() ?? null,
  };
}
