import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '#platform/db/embedded/embedded-postgres';
import { migrate } from '#platform/db/migrate';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only interfaces merge with vitest's
  interface ProvidedContext {
    testDatabase: { url: string; migrationUrl: string };
  }
}

/** One PostgreSQL for the whole run; each test file clones its own database from the migrated template `porttask`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'porttask-tests-'));
  const postgres = await startEmbeddedPostgres({
    dataDir,
    // Nothing here has to survive a power cut; the crash tests start their own server with the real settings.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  });
  await migrate(postgres.migrationUrl);
  project.provide('testDatabase', { url: postgres.url, migrationUrl: postgres.migrationUrl });
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
