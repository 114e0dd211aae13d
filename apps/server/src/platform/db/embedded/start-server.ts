import { setTimeout as delay } from 'node:timers/promises';
import type { DatabaseError } from 'pg';
import { Client } from 'pg';
import type { Binaries } from './binaries.ts';
import { unusableCredentials } from './credentials.ts';
import type { Endpoint } from './endpoint.ts';
import { explainFailure } from './failure.ts';
import type { Placement } from './placement.ts';
import type { Postmaster } from './postmaster.ts';
import { startPostmaster } from './postmaster.ts';
import type { ServerLog } from './server-log.ts';

const recoveryMs = 5 * 60_000;
const announceMs = 3_000;
const leftoverMs = 15_000;
const pollMs = 15;

type Options = {
  readonly binaries: Binaries;
  readonly placement: Placement;
  readonly endpoint: Endpoint;
  readonly settings: Record<string, string>;
  readonly serverLog: ServerLog;
  readonly password: string;
  readonly log: (line: string) => void;
};

type RunningServer = { readonly postmaster: Postmaster; readonly superuser: Client };

/** Starts the server and resolves with a superuser's connection as soon as it takes one. */
export async function startServer(options: Options): Promise<RunningServer> {
  const deadline = performance.now() + leftoverMs;
  for (;;) {
    const { binaries, placement, endpoint, settings, serverLog } = options;
    const postmaster = startPostmaster(binaries, placement, { ...settings, ...endpoint.settings }, serverLog);
    const superuser = await firstConnection(postmaster, options).catch(async (error) => {
      await postmaster.stop();
      throw error;
    });
    if (superuser !== undefined) return { postmaster, superuser };

    const said = await serverLog.sinceOpened();
    // After a crash the old server's last processes may need a moment to notice.
    const leftover = said.includes('pre-existing shared memory block') && performance.now() < deadline;
    if (!leftover) throw explainFailure(said || (await postmaster.ended), serverLog.path);
    await delay(100);
  }
}

async function firstConnection(postmaster: Postmaster, options: Options): Promise<Client | undefined> {
  const { endpoint, password, serverLog, log } = options;
  const started = performance.now();
  let announced = false;
  while (!postmaster.hasEnded()) {
    try {
      return await connect(endpoint, password);
    } catch (error) {
      checkTransient(error as DatabaseError);
    }
    const elapsed = performance.now() - started;
    if (elapsed > recoveryMs) throw explainFailure(await serverLog.sinceOpened(), serverLog.path);
    if (elapsed > announceMs && !announced) log('PostgreSQL is recovering from an earlier crash.');
    announced ||= elapsed > announceMs;
    await delay(pollMs);
  }
  await postmaster.ended;
}

function checkTransient(error: DatabaseError): void {
  const invalidPassword = '28P01';
  if (error.code === invalidPassword) throw unusableCredentials('PostgreSQL refuses the passwords in', error);
  // No socket yet, nobody listening yet, or listening but still starting up or already ending.
  const transient = /^(ENOENT|ECONNREFUSED|ECONNRESET|57P03)$/.test(error.code ?? '');
  if (!transient && !/terminated unexpectedly|timeout expired/.test(error.message)) throw error;
}

async function connect({ host, port }: Endpoint, password: string): Promise<Client> {
  // A statement with a password must not reach the log, not even when it is slow or fails.
  const options = '-c log_min_duration_statement=-1 -c log_min_error_statement=panic';
  const login = { user: 'postgres', password, database: 'postgres' };
  const client = new Client({ host, port, ...login, options, connectionTimeoutMillis: 5_000 });
  // The server's end is reported by the postmaster; without a listener the connection's would end this process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
