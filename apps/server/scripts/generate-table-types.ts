import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '#platform/db/embedded/embedded-postgres';
import { migrate } from '#platform/db/migrate';
import { generateTableTypes, tableTypesFile } from '#test/support/table-types';

/** Writes the types of all tables from a freshly migrated database. Run after adding a migration. */
const dataDir = await mkdtemp(path.join(os.tmpdir(), 'porttask-types-'));
const postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
try {
  await migrate(postgres.migrationUrl);
  await writeFile(tableTypesFile, await generateTableTypes(postgres.migrationUrl));
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
