import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, readFile, realpath, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { SystemUser } from './system-user.ts';
import { canEnter, findUnprivilegedUser, isRoot } from './system-user.ts';

/** Where root's own databases and binaries go when PostgreSQL's user cannot reach the folders of PortTask. */
export const systemStore = '/var/lib/porttask';

export type Placement = {
  /** Holds the cluster, its lock, and binaries if they must be copied. */
  readonly root: string;
  /** The cluster itself, PostgreSQL's data directory. */
  readonly cluster: string;
  /** Who runs PostgreSQL; undefined when it is the user of this process. */
  readonly user: SystemUser | undefined;
};

/** Decides where the cluster of a data folder lives and who runs it, making the folders that are missing. */
export async function placeCluster(dataDir: string): Promise<Placement> {
  await makeDataFolder(dataDir);
  const folder = await realpath(dataDir);
  const root = (await recordedRoot(folder)) ?? folder;
  if (!isRoot()) return placement(root, undefined);

  const owner = await stat(join(root, 'postgres')).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) {
    const user = { uid: owner.uid, gid: owner.gid };
    if (canEnter(user, root)) return placement(root, user);
    throw new EmbeddedPostgresError(
      `The database in ${root} belongs to user ${user.uid}, who cannot reach it because a folder above it is closed.`,
      `Open the folders above ${root} for that user (chmod o+x), or start PortTask as that user.`,
    );
  }
  const user = await findUnprivilegedUser();
  return placement(canEnter(user, root) ? root : await moveOut(folder), user);
}

function placement(root: string, user: SystemUser | undefined): Placement {
  return { root, cluster: join(root, 'postgres'), user };
}

async function recordedRoot(folder: string): Promise<string | undefined> {
  const root = (await readFile(join(folder, 'location'), 'utf8').catch(() => undefined))?.trim();
  if (root === undefined) return undefined;
  if (await stat(root).catch(() => undefined)) return root;
  throw new EmbeddedPostgresError(
    `The database of ${folder} was kept in ${root}, which is gone.`,
    `Put that folder back from a backup, or delete ${join(folder, 'location')} to begin with an empty database.`,
  );
}

async function moveOut(folder: string): Promise<string> {
  await makeFolder(systemStore, 0o711);
  const base = join(systemStore, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  // A folder of that name was left by a data folder since deleted: its database must not come back.
  for (let attempt = 1; ; attempt += 1) {
    const root = attempt === 1 ? base : `${base}-${attempt}`;
    if (!(await makeFolder(root, 0o711))) continue;
    try {
      await writeFile(join(folder, 'location'), `${root}\n`, { flag: 'wx' });
      return root;
    } catch (error) {
      // Another start was faster, whose lock then decides.
      await rmdir(root);
      const recorded = await recordedRoot(folder);
      if (recorded === undefined) throw error;
      return recorded;
    }
  }
}

async function makeDataFolder(dataDir: string): Promise<void> {
  const made = (await mkdir(dataDir, { recursive: true })) !== undefined;
  if (!isRoot()) {
    if (made) await chmod(dataDir, 0o700);
    return;
  }
  // Nothing in it is open to others, so letting them pass through, as PostgreSQL's user must, opens nothing.
  const entries = await readdir(dataDir);
  const modes = await Promise.all(entries.map(async (name) => (await lstat(join(dataDir, name))).mode));
  const mode = made ? 0o700 : (await stat(dataDir)).mode & 0o7777;
  if (modes.every((each) => (each & 0o077) === 0)) await chmod(dataDir, mode | 0o011);
}

/** Says whether the folder was made now. The mode holds whatever the umask. */
async function makeFolder(folder: string, mode: number): Promise<boolean> {
  const made = (await mkdir(folder, { recursive: true })) !== undefined;
  if (made) await chmod(folder, mode);
  return made;
}
