import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readCredentials } from './credentials.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { connectionUrl } from './endpoint.ts';
import { placeCluster } from './placement.ts';
import { databaseName } from './roles.ts';

/** Logins of the server that another PortTask runs on a data folder: for the command line beside it. */
export async function attachToRunningPostgres(
  dataDir: string,
): Promise<{ readonly url: string; readonly migrationUrl: string }> {
  const { cluster } = await placeCluster(resolve(dataDir));
  const credentials = await readCredentials(resolve(dataDir));
  const content = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  // Lines of postmaster.pid: process, data folder, start, port, socket folder, address.
  const [, , , port, socketFolder, address] = content.split('\n');
  const host = socketFolder || address;
  if (!credentials || !port || !host) {
    throw new EmbeddedPostgresError(
      'Another PortTask has this data folder, but its database is not up yet.',
      'Try again in a moment.',
    );
  }
  const endpoint = { host, port: Number(port) };
  return {
    url: connectionUrl(endpoint, 'porttask', credentials.porttask, databaseName),
    migrationUrl: connectionUrl(endpoint, 'porttask_owner', credentials.porttask_owner, databaseName),
  };
}
