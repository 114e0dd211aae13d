import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import autocannon from 'autocannon';
import pg from 'pg';
import { endpoints } from '../apps/server/src/app/modules.ts';
import type { UserActor } from '../apps/server/src/kernel/actor.ts';
import type { Endpoint } from '../apps/server/src/kernel/endpoint.ts';
import { createUsageCounters } from '../apps/server/src/modules/usage/index.ts';
import { systemRandom } from '../apps/server/src/platform/crypto/random.ts';
import { openDatabases } from '../apps/server/src/platform/db/databases.ts';
import { createLog } from '../apps/server/src/platform/log.ts';
import { median } from './measure.ts';
import type { RunningServer } from './servers.ts';
import { startFloor } from './servers.ts';
import type { World } from './usage-world.ts';
import { openWorld } from './usage-world.ts';

const perSecond = 5_000;
const flushSeconds = 5;
const connections = 64;
const rounds = 8;
const seconds = 10;
/** What people do at work, one as often as the other. */
const calls = [
  'GET /v1/me',
  'GET /v1/vessels',
  'GET /v1/vendors',
  'GET /v1/port-calls',
  'GET /v1/port-calls/{id}',
  'POST /v1/port-calls',
];

/** Processor time of a PostgreSQL so far, in milliseconds, from one of its backends on. */
function postgresCpuMs(backend: number): number {
  const fieldsOf = (pid: string): string[] =>
    readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
  const postmaster = fieldsOf(String(backend))[1] ?? '';
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ');
  const [, , , , , , , , , , , user, system, gone, goneSystem] = fieldsOf(postmaster);
  const ticks = [user, system, gone, goneSystem].reduce((sum, count) => sum + Number(count), 0);
  return (
    children.reduce((sum, child) => {
      const [, , , , , , , , , , , own, kernel] = fieldsOf(child);
      return sum + Number(own) + Number(kernel);
    }, ticks) * 10
  );
}

const ofCore = (ms: number, overSeconds: number): string =>
  `${(ms / overSeconds / 10).toFixed(2)} % of a core`;

/** What the counters alone do in each five seconds at the rate: as many notes of as many people, and the flush. */
async function alone({ postgres, members }: World): Promise<void> {
  const databases = openDatabases({ url: postgres.url, poolSize: 1, onError: () => undefined });
  const backend = (await databases.platformPool.query('select pg_backend_pid() as pid')).rows[0].pid;
  const endpointAt = (address: string): Endpoint => {
    const found = endpoints.find(({ method, path }) => `${method} ${path}` === address);
    if (!found) throw new Error(`${address} is nowhere`);
    return found;
  };
  const called = calls.map(endpointAt);
  const actors = members.map(
    ({ userId, organizationId, timezone }) =>
      ({
        type: 'user',
        id: userId,
        impersonation: null,
        standing: { kind: 'full' },
        platformRole: null,
        organization: { id: organizationId, timezone },
      }) as unknown as UserActor,
  );
  let now = Date.now();
  const clock = { now: () => new Date(now), wall: () => new Date(now) };
  const usage = createUsageCounters({
    db: databases.platform,
    clock,
    random: systemRandom,
    log: createLog('warn'),
  });
  const [noting, flushing, database]: [number[], number[], number[]] = [[], [], []];
  const cpuMs = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  for (let round = 0; round < 24; round += 1) {
    const before = cpuMs();
    for (let count = 0; count < perSecond * flushSeconds; count += 1) {
      now += (1 / perSecond) * 1000;
      const actor = actors[Math.floor(Math.random() * actors.length)] as UserActor;
      usage.note({ actor, endpoint: called[count % called.length] as Endpoint, status: 200 });
    }
    const noted = cpuMs();
    const databaseBefore = postgresCpuMs(backend);
    await usage.flush();
    if (round < 4) continue;
    noting.push(noted - before);
    flushing.push(cpuMs() - noted);
    database.push(postgresCpuMs(backend) - databaseBefore);
  }
  await databases.close();
  console.log(`  counting   ${ofCore(median(noting), flushSeconds)}`);
  console.log(`  flushing   ${ofCore(median(flushing), flushSeconds)}`);
  console.log(`  PostgreSQL ${ofCore(median(database), flushSeconds)} (in its own processes)`);
}

type Load = { readonly cpuMsPerRequest: number; readonly databaseMs: number; readonly rate: number };

async function load(server: RunningServer, { cookies }: World, backend: number): Promise<Load> {
  const before = [await server.cpuMs(), postgresCpuMs(backend)] as const;
  const result = await autocannon({
    url: `${server.url}/v1/me`,
    connections,
    duration: seconds,
    overallRate: perSecond,
    requests: cookies.map((cookie) => ({ method: 'GET', path: '/v1/me', headers: { cookie } })),
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers were errors`);
  return {
    cpuMsPerRequest: ((await server.cpuMs()) - before[0]) / result.requests.total,
    databaseMs: (postgresCpuMs(backend) - before[1]) / result.requests.total,
    rate: result.requests.average,
  };
}

/** The same server with and without its counters, in turns, at the rate. */
async function overHttp(world: World): Promise<void> {
  const env = { DATABASE_URL: world.postgres.url, DATA: world.dataDir };
  const counted = await startFloor('usage-server.ts', 45_875, { ...env, COUNTED: 'yes' });
  const uncounted = await startFloor('usage-server.ts', 45_876, { ...env, COUNTED: 'no' });
  const db = new pg.Client({ connectionString: world.postgres.url });
  await db.connect();
  const backend = (await db.query('select pg_backend_pid() as pid')).rows[0].pid;
  const [ours, floor]: [Load[], Load[]] = [[], []];
  try {
    for (let round = -1; round < rounds; round += 1) {
      const order = round % 2 === 0 ? [counted, uncounted] : [uncounted, counted];
      for (const server of order) {
        const one = await load(server, world, backend);
        if (round >= 0) (server === counted ? ours : floor).push(one);
      }
    }
  } finally {
    await db.end();
    await counted.stop();
    await uncounted.stop();
  }
  const told = (label: string, all: readonly Load[]) =>
    console.log(
      `  ${label} ${median(all.map(({ rate }) => rate)).toFixed(0)} req/s   CPU ${median(all.map((one) => one.cpuMsPerRequest)).toFixed(4)} ms/request   PostgreSQL ${median(all.map((one) => one.databaseMs)).toFixed(4)} ms/request`,
    );
  told('with    ', ours);
  told('without ', floor);
  const differences = ours.map(
    ({ cpuMsPerRequest }, at) => cpuMsPerRequest - (floor[at]?.cpuMsPerRequest ?? 0),
  );
  const percent = differences.map((ms) => (ms * perSecond) / 10);
  console.log(
    `  difference at ${perSecond}/s ${median(percent).toFixed(2)} % of a core (rounds: ${percent.map((one) => one.toFixed(1)).join(', ')})`,
  );
}

async function inWorld(name: string, work: (world: World) => Promise<void>): Promise<void> {
  const world = await openWorld(1_000, 5_000);
  try {
    console.log(
      `\n${name}, ${perSecond} requests/s of ${world.members.length} people   goal: <= 5 % of a core`,
    );
    await work(world);
  } finally {
    await world.postgres.stop();
    await rm(world.dataDir, { recursive: true, force: true });
  }
}

/** What counting takes by itself, which a busy machine blurs less than the difference of two servers. */
export const usageCounters = () => inWorld('usage-counters: counting and writing down', alone);
export const usage = () => inWorld('usage: GET /v1/me with and without counters', overHttp);
