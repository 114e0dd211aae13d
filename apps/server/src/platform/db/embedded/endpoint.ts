import { createHash } from 'node:crypto';
import { chown, lstat, mkdir, rmdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { Placement } from './placement.ts';
import type { SystemUser } from './system-user.ts';
import { canEnter } from './system-user.ts';

/** Where the server listens: a folder with a Unix socket, or a port of this machine. */
export type Endpoint = {
  readonly host: string;
  readonly port: number;
  readonly settings: Record<string, string>;
  /** Removes what only the running server needed. */
  dispose(): Promise<void>;
};

// sockaddr_un holds 104 bytes on macOS and 108 on Linux, with the final zero.
const socketPathLimit = 103;
const port = 5432;

/** Chooses where the server of this cluster listens: never on the network where there are Unix sockets. */
export async function chooseEndpoint({ cluster, user }: Placement): Promise<Endpoint> {
  if (process.platform === 'win32') {
    const free = await freePort();
    const settings = { listen_addresses: '127.0.0.1', port: String(free) };
    return { host: '127.0.0.1', port: free, settings, dispose: async () => undefined };
  }
  // PostgreSQL keeps the cluster closed to all others, which makes it the right place for the socket as well.
  const host = fits(cluster) ? cluster : await privateFolder(cluster, user);
  const settings = {
    listen_addresses: '',
    port: String(port),
    unix_socket_directories: `"${host.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  };
  const dispose = async () => (host === cluster ? undefined : rmdir(host).catch(() => undefined));
  return { host, port, settings, dispose };
}

/** Connection string of a role, in the form that `pg` and libpq both read. */
export function connectionUrl(
  endpoint: Pick<Endpoint, 'host' | 'port'>,
  role: string,
  password: string,
  database: string,
): string {
  const login = `postgres://${role}:${encodeURIComponent(password)}@`;
  if (!endpoint.host.startsWith('/')) return `${login}${endpoint.host}:${endpoint.port}/${database}`;
  const folder = endpoint.host.split('/').map(encodeURIComponent).join('/');
  return `${login}/${database}?host=${folder}&port=${endpoint.port}`;
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${port}`)) <= socketPathLimit;
}

async function privateFolder(cluster: string, user: SystemUser | undefined): Promise<string> {
  const name = `porttask-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`;
  const parents = [tmpdir(), '/tmp'].filter((parent) => user === undefined || canEnter(user, parent));
  const folder = parents.map((parent) => join(parent, name)).find(fits) ?? join('/tmp', name);
  const owner = user?.uid ?? process.getuid?.();
  const made = await mkdir(folder, { mode: 0o700 }).then(
    () => true,
    () => false,
  );
  if (made && user !== undefined) await chown(folder, user.uid, user.gid);

  // In a folder open to all somebody else may have been there first.
  const found = await lstat(folder);
  if (found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0) return folder;
  throw new EmbeddedPostgresError(
    `The folder ${folder} for PostgreSQL's socket is not private to user ${owner}.`,
    `Remove ${folder}, or set PORTTASK_DATA to a folder with a shorter path.`,
  );
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
