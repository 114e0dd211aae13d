import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import type { Config } from '#app/config';
import { readConfig } from '#app/config';
import type { App } from '#app/create-app';
import { createApp } from '#app/create-app';
import { subscribers } from '#app/modules';
import type { Job } from '#kernel/job';
import { systemRandom } from '#platform/crypto/random';
import type { Databases } from '#platform/db/databases';
import { openDatabases } from '#platform/db/databases';
import { taskListOf } from '#platform/jobs/worker';
import { createLog } from '#platform/log';
import { drainOutbox } from '#platform/outbox/relay';
import { startMovableClock } from '#platform/test-clock';
import type { Client } from './client.ts';
import { createClient } from './client.ts';
import type { TestClock } from './test-clock.ts';
import { createTestClock } from './test-clock.ts';
import { cloneDatabase } from './test-database.ts';

export type TestApp = {
  readonly url: string;
  readonly config: Config;
  readonly app: App;
  readonly databases: Databases;
  readonly clock: TestClock;
  /** Connection of the owner: sees and breaks everything but what triggers refuse. */
  readonly owner: pg.Pool;
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly dataDir: string;
  client(): Client;
  /** Makes jobs of all events, without running them. */
  relay(): Promise<unknown>;
  /** Relays all events and runs all jobs until none is left. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

/** For what browsers do at an address with a name alone, such as passkeys. */
export const atLocalhost = { PUBLIC_URL: 'http://localhost:{port}' } as const;

type Switches = {
  /** Business time can be moved over HTTP, as with the embedded database. */
  readonly testClock?: boolean;
  /** Jobs besides those of the product. */
  readonly jobs?: readonly Job[];
};

/** The whole server on a database of its own, over real HTTP, with time that the test moves. */
export async function startTestApp(
  env: Record<string, string> = {},
  { testClock: movable = false, jobs = [] }: Switches = {},
): Promise<TestApp> {
  const database = await cloneDatabase();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'porttask-app-'));
  const base = createTestClock();
  const log = createLog(env.LOG_LEVEL ?? 'silent');
  const databases = openDatabases({ url: database.url, poolSize: 8, onError: () => undefined });
  const testClock = movable ? await startMovableClock({ databases, base, log }) : null;
  const clock = testClock ? { ...testClock, advance: base.advance } : base;
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  // The port is known only after listening, but links need it: listen once to reserve one.
  const port = await freePort();
  const config = readConfig({
    PORT: String(port),
    PORTTASK_DATA: dataDir,
    DATABASE_URL: database.url,
    ...env,
    ...(env.PUBLIC_URL ? { PUBLIC_URL: env.PUBLIC_URL.replace('{port}', String(port)) } : {}),
  });
  const app = await createApp({
    config,
    databases,
    clock,
    testClock,
    moreJobs: jobs,
    random: systemRandom,
    secretKey: config.secretKey ?? systemRandom.bytes(32),
    log,
    wakeRelay: () => undefined,
  });
  await app.http.listen({ port, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${port}`;
  const drain = () => drainOutbox({ databases, subscribers, jobs: app.jobs, clock });

  const settle = async () => {
    const context = { databases, clock, ports: app.ports, executor: app.executor, log };
    do {
      await runOnce({
        pgPool: databases.platformPool,
        logger: new Logger(() => () => undefined),
        taskList: taskListOf(app.jobs, context),
      });
    } while ((await drain()) > 0);
  };

  return {
    url,
    config,
    app,
    databases,
    clock,
    owner,
    databaseUrl: database.url,
    ownerUrl: database.ownerUrl,
    dataDir,
    client: () => createClient(url, '', env.PUBLIC_URL === atLocalhost.PUBLIC_URL ? config.publicUrl : url),
    relay: drain,
    settle: async () => {
      await drain();
      await settle();
    },
    async close() {
      await app.close();
      await testClock?.stop();
      await databases.close();
      await owner.end();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
