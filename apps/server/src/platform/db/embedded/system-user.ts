import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** The operating system user PostgreSQL runs as. */
export type SystemUser = { readonly uid: number; readonly gid: number };

const preferredNames = ['postgres', '_postgres', 'nobody', 'daemon'];

/** True when this process is root, as which PostgreSQL refuses to run. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The unprivileged user that runs PostgreSQL for root: `postgres` if the system has one, else `nobody`. */
export async function findUnprivilegedUser(): Promise<SystemUser> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const users = new Map(passwd.split('\n').map((line) => [line.split(':')[0], line.split(':')]));
  for (const name of preferredNames) {
    const [, , uid, gid] = users.get(name) ?? [];
    // On macOS `nobody` has the id -2, which spawn does not take.
    if (Number(uid) > 0 && Number(gid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it instead.',
    'Start PortTask as an ordinary user, or add a system user named postgres.',
  );
}

/** True when the user can pass through every folder down to this one. Asks the kernel, so that ACLs count too. */
export function canEnter(user: SystemUser, folder: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}
