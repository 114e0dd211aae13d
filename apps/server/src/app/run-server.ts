import type { Clock } from '#kernel/clock';
import { issueSetupToken } from '#modules/identity';
import { systemRandom } from '#platform/crypto/random';
import { createLog } from '#platform/log';
import { createRelayNotifier } from '#platform/outbox/relay';
import type { Config } from './config.ts';
import { ConfigError, describeConfig, readConfig } from './config.ts';
import { createApp } from './create-app.ts';
import { createWorker } from './create-worker.ts';
import { isExpectedFailure, printFailure } from './failure.ts';
import { createFirstAdmin } from './first-admin.ts';
import { openDatabase } from './open-database.ts';
import { loadSecretKey } from './secret-key.ts';

/** Time for running requests and jobs to end after SIGTERM; PostgreSQL gets what is left of ten seconds. */
const graceMs = 6_000;

/** Starts the server, prints where it is, and stops everything on SIGTERM and SIGINT, also while it still starts. */
export async function runServer(env: NodeJS.ProcessEnv): Promise<void> {
  const starting = start(env);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(
      signal,
      () => void starting.then((server) => server?.stop(signal)).then(() => process.exit(0)),
    );
  }
  await starting;
}

type Server = { stop(reason: string): Promise<void> };

async function start(env: NodeJS.ProcessEnv): Promise<Server | null> {
  try {
    return await serve(readConfig(env));
  } catch (error) {
    if (!isExpectedFailure(error)) throw error;
    printFailure(error);
    process.exitCode = 1;
    return null;
  }
}

async function serve(config: Config): Promise<Server> {
  const random = systemRandom;
  const log = createLog(config.logLevel);
  const secretKey = await loadSecretKey(config, random);
  const database = await openDatabase(config, log);
  const { databases, clock, testClock } = database;
  let wake = createRelayNotifier(databases.platformPool, log);
  const wakeRelay = () => wake();
  const app = await createApp({ config, databases, clock, testClock, random, secretKey, log, wakeRelay });
  const worker = config.role === 'web' ? null : await createWorker({ app, databases, clock, log });
  if (worker) wake = () => worker.relay.wake();

  let stopping: Promise<void> | null = null;
  const stop = (reason: string): Promise<void> => {
    stopping ??= (async () => {
      log.info({ reason }, 'stopping');
      const work = Promise.all([app.close(), worker?.stop()]);
      // The timer keeps the process alive: without it work that hangs would end it before the database is closed.
      await Promise.race([work, new Promise((resolve) => setTimeout(resolve, graceMs))]);
      await database.close();
      log.info('stopped');
    })();
    return stopping;
  };
  void database.embedded?.exited.then(async (how) => {
    if (stopping) return;
    process.stderr.write(`\nPostgreSQL ended: ${how}\nNothing committed is lost. Start again to go on.\n`);
    process.exitCode = 1;
    await stop('database ended');
    process.exit(1);
  });

  try {
    await createFirstAdmin(config, app.executor);
    await app.http.listen({ port: config.port, host: config.host });
  } catch (error) {
    await stop('could not start');
    throw addressError(error, config);
  }
  announce(config, clock, await issueSetupToken(databases.platform, random, clock.wall()));
  return { stop };
}

function addressError(error: unknown, { host, port }: Config): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return error;
  return new ConfigError(
    `${host}:${port} is in use by another program. Stop it, or set PORT to another number.`,
  );
}

function announce(config: Config, clock: Clock, setupToken: string | null): void {
  const lines = ['', 'PortTask is ready.', ...describeConfig(config).map((line) => `  ${line}`)];
  if (config.testClock) lines.push(`  test clock on, business time is ${clock.now().toISOString()}`);
  if (setupToken) {
    lines.push(
      '',
      'Create the first Super Admin (the link works once):',
      `  ${config.publicUrl}/setup?token=${setupToken}`,
    );
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
