import { execFile } from 'node:child_process';
import { chown, mkdtemp, open, readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { explainFailure } from './failure.ts';
import type { Placement } from './placement.ts';
import { serverEnvironment } from './postmaster.ts';

const neededMb = 300;
const run = promisify(execFile);

type Options = { readonly password: string; readonly sync: boolean; readonly logPath: string };

/**
 * Makes the cluster unless it is there, and says whether it did. It is made aside and renamed into place whole,
 * so that a crash in the middle leaves nothing half made.
 */
export async function ensureCluster(
  placement: Placement,
  binaries: Binaries,
  options: Options,
): Promise<boolean> {
  const { root, cluster } = placement;
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined))?.trim();
  if (version === binaries.major) return false;
  if (version !== undefined) throw otherVersion(cluster, version, binaries.major);
  if ((await readdir(cluster).catch(() => [])).length > 0) {
    throw new EmbeddedPostgresError(
      `The folder ${cluster} has files in it but is not a PostgreSQL database.`,
      `Move ${cluster} away, or set PORTTASK_DATA to another folder.`,
    );
  }
  await requireSpace(root);
  // Of its own name: an initdb that outlived a killed first start may still be busy in its folder.
  const staging = await mkdtemp(join(root, 'postgres.new-'));
  try {
    await initialize(staging, placement, binaries, options);
    await rename(join(staging, 'data'), cluster);
    if (options.sync) await syncFolder(root);
  } finally {
    await removeStaging(root);
  }
  return true;
}

async function initialize(
  staging: string,
  { user }: Placement,
  binaries: Binaries,
  options: Options,
): Promise<void> {
  const passwordFile = join(staging, 'password');
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  if (user) for (const path of [passwordFile, staging]) await chown(path, user.uid, user.gid);
  const args = [
    `--pgdata=${join(staging, 'data')}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Built into the server: upgrading the system's C library cannot change the order of text and break indexes.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${characterTypes()}`,
    '--data-checksums',
    '--no-instructions',
    ...(options.sync ? [] : ['--no-sync']),
  ];
  try {
    await run(binaries.initdb, args, { ...user, cwd: '/', env: serverEnvironment(), windowsHide: true });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw explainFailure(`${stdout}\n${stderr || String(error)}`, options.logPath);
  }
}

/** pg_trgm still asks the C library what a letter is; under plain C only ASCII letters would be indexed. */
function characterTypes(): string {
  if (process.platform === 'win32') return 'en-US';
  return process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
}

async function requireSpace(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const freeMb = Math.floor((bavail * bsize) / 2 ** 20);
  if (freeMb >= neededMb) return;
  throw new EmbeddedPostgresError(
    `Only ${freeMb} MB are free on the disk of ${folder}; the database needs ${neededMb} MB to begin with.`,
    'Free some space, or set PORTTASK_DATA to a folder on another disk.',
  );
}

/** This attempt's folder and those of attempts that were killed. */
async function removeStaging(root: string): Promise<void> {
  const names = (await readdir(root)).filter((name) => name.startsWith('postgres.new-'));
  const options = { recursive: true, force: true, maxRetries: 5 };
  for (const name of names) await rm(join(root, name), options).catch(() => undefined);
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}

function otherVersion(cluster: string, version: string, major: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The database in ${cluster} was made by PostgreSQL ${version}, and this PortTask brings PostgreSQL ${major}.`,
    `Dump it with the PortTask or the PostgreSQL ${version} that made it (pg_dumpall) and load the dump into a new data folder; or set PORTTASK_DATA to another folder to begin with an empty database.`,
  );
}
