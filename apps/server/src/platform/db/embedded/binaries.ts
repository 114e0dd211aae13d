import { execFileSync } from 'node:child_process';
import { access, chmod, cp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { systemStore } from './placement.ts';
import type { SystemUser } from './system-user.ts';
import { isRoot } from './system-user.ts';

export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** Major version of the server, which must equal that of the cluster. */
  readonly major: string;
};

const require = createRequire(import.meta.url);

type Package = { readonly native: string; readonly version: string };

/** Finds the server's binaries and, where `user` cannot run them in place, copies them under `root`. */
export async function prepareBinaries(root: string, user: SystemUser | undefined): Promise<Binaries> {
  const found = await locatePackage(process.platform, process.arch);
  await linkLibraries(found.native).catch(() => undefined);
  const native = runs(found.native, user) ? found.native : await copyPackage(found, root);
  if (native !== found.native && !runs(native, user)) throw cannotRun(native);
  return {
    initdb: join(native, 'bin', executable('initdb')),
    postgres: join(native, 'bin', executable('postgres')),
    pgCtl: join(native, 'bin', executable('pg_ctl')),
    major: found.version.split('.')[0] ?? '',
  };
}

/** The platform package that `embedded-postgres` brought, for this or another platform. */
export async function locatePackage(platform: string, arch: string): Promise<Package> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const from = createRequire(require.resolve('embedded-postgres'));
  try {
    const folder = dirname(dirname(from.resolve(name)));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return { native: join(folder, 'native'), version };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The package ${name} with PostgreSQL for this platform is not installed.`,
      'Set DATABASE_URL to a PostgreSQL of your own (16 or later), or install with optional dependencies if the platform has that package.',
      { cause },
    );
  }
}

function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

/** npm archives carry no symbolic links; the list beside the binaries says which ones the libraries need. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = resolve(dirname(native), target);
    if (!(await exists(link))) await symlink(basename(source), link).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function runs(native: string, user: SystemUser | undefined): boolean {
  try {
    const initdb = join(native, 'bin', executable('initdb'));
    execFileSync(initdb, ['--version'], { ...user, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function copyPackage({ native, version }: Package, root: string): Promise<string> {
  const home = join(isRoot() ? systemStore : root, `postgresql-${version}`);
  const target = join(home, 'native');
  if (await exists(target)) return target;
  const staging = `${home}.${process.pid}.new`;
  await cp(native, join(staging, 'native'), { recursive: true, verbatimSymlinks: true });
  await linkLibraries(join(staging, 'native'));
  await openForAll(staging);
  await rename(staging, home).catch(() => rm(staging, { recursive: true, force: true }));
  return target;
}

/** The packages may have been installed under an umask that keeps others out. */
async function openForAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

function cannotRun(native: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The PostgreSQL binaries in ${native} do not run on this system.`,
    'They need glibc (not Alpine) and a folder mounted without noexec. Otherwise set DATABASE_URL to a PostgreSQL of your own (16 or later).',
  );
}
