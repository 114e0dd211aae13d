import { resolve } from 'node:path';
import { prepareBinaries } from './binaries.ts';
import { newCredentials, readCredentials, writeCredentials } from './credentials.ts';
import { chooseEndpoint, connectionUrl } from './endpoint.ts';
import { explainSystemError } from './failure.ts';
import { ensureCluster } from './initialize-cluster.ts';
import type { InstanceLock } from './instance-lock.ts';
import { lockFolder } from './instance-lock.ts';
import { stopOrphan } from './orphan.ts';
import type { Placement } from './placement.ts';
import { placeCluster } from './placement.ts';
import { databaseName, ensureRoles } from './roles.ts';
import { openServerLog } from './server-log.ts';
import { serverSettings } from './settings.ts';
import { startServer } from './start-server.ts';
import { resetSuperuserPassword } from './superuser-password.ts';

export { EmbeddedPostgresError } from './embedded-postgres-error.ts';

export type EmbeddedPostgres = {
  /** Login of the running server: role `porttask`, NOINHERIT member of porttask_app and porttask_platform. */
  readonly url: string;
  /** Login of the owner, for migrations alone: role `porttask_owner` (not superuser, may create databases). */
  readonly migrationUrl: string;
  /** Fast shutdown; resolves when the postmaster is gone. Safe to call twice. */
  stop(): Promise<void>;
  /** Resolves with a description if the server exits without stop() being called. */
  readonly exited: Promise<string>;
};

type Options = {
  /** Folder of this installation's data, made if missing. */
  readonly dataDir: string;
  /** Settings of PostgreSQL that replace PortTask's. */
  readonly settings?: Record<string, string>;
  /** Hears what an operator should know, a sentence at a time. */
  readonly log?: (line: string) => void;
};

/** Starts the PostgreSQL that comes with PortTask, making its database at the first start. */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  try {
    const placement = await placeCluster(resolve(options.dataDir));
    const lock = await lockFolder(placement.root);
    try {
      return await start(options, placement, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw explainSystemError(error);
  }
}

async function start(options: Options, placement: Placement, lock: InstanceLock): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const { log = () => undefined } = options;
  const settings = serverSettings(options.settings);
  const binaries = await prepareBinaries(placement.root, placement.user);
  await using serverLog = await openServerLog(dataDir);

  const known = await readCredentials(dataDir);
  const credentials = known ?? newCredentials();
  const password = credentials.postgres;
  const sync = settings.fsync !== 'off';
  const isNew = await ensureCluster(placement, binaries, { password, sync, logPath: serverLog.path });
  if (isNew) log(`Made a new database in ${placement.cluster}.`);
  await stopOrphan(placement.cluster, log);
  if (!isNew && !known) resetSuperuserPassword(binaries, placement, password, serverLog.path);

  const endpoint = await chooseEndpoint(placement);
  const { postmaster, superuser } = await startServer({
    ...{ binaries, placement, endpoint, settings, serverLog, password, log },
  });
  try {
    await ensureRoles(superuser, credentials, known === undefined);
    // Written last: until then each start makes new passwords and sets them.
    if (!known) await writeCredentials(dataDir, credentials);
    await superuser.end();
  } catch (error) {
    await postmaster.stop();
    throw error;
  }
  postmaster.release();

  let stopping: Promise<void> | undefined;
  const ended = postmaster.ended.finally(async () => {
    await endpoint.dispose();
    lock.release();
  });
  return {
    url: connectionUrl(endpoint, 'porttask', credentials.porttask, databaseName),
    migrationUrl: connectionUrl(endpoint, 'porttask_owner', credentials.porttask_owner, databaseName),
    stop: () => (stopping ??= postmaster.stop().then(async () => void (await ended))),
    exited: new Promise((done) => void ended.then((how) => stopping ?? done(how))),
  };
}
