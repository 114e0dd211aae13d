import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../apps/server/src/platform/db/embedded/embedded-postgres.ts';
import { migrate } from '../apps/server/src/platform/db/migrate.ts';
import type { Result, Round, Target } from './measure.ts';
import { load } from './measure.ts';
import { startFloor, startProduct } from './servers.ts';
import { openWorld } from './usage-world.ts';

const rounds = 3;
const seconds = 5;

/** Loads something in turns with a bare route that asks one query by primary key. */
async function besideOneRow(name: string, ours: Target, connections: number): Promise<Result> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'porttask-floor-'));
  const postgres = await startEmbeddedPostgres({ dataDir });
  await migrate(postgres.migrationUrl);
  const owner = new pg.Client({ connectionString: postgres.migrationUrl });
  await owner.connect();
  await owner.query(`insert into users (id, email, address_digest, name, status, password_hash, created_at, updated_at)
    values ('usr_1', 'a@b.example', '\\x00', 'A', 'active', 'x', now(), now())`);
  await owner.end();
  const bare = await startFloor('floor-server.ts', 45_872, { DATABASE_URL: postgres.url });
  const row = { url: `${bare.url}/floor/usr_1`, cpuMs: bare.cpuMs };
  const mine: Round[] = [];
  const floor: Round[] = [];
  try {
    await load(ours, 3, connections);
    await load(row, 3, connections);
    for (let round = 0; round < rounds; round += 1) {
      mine.push(await load(ours, seconds, connections));
      floor.push(await load(row, seconds, connections));
    }
  } finally {
    await bare.stop();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
  return {
    name: `${name}, ${connections} connections`,
    goal: '>= 60 % of the throughput',
    ours: mine,
    floor,
  };
}

/**
 * `GET /v1/me` with a session, its state read from the database, against a bare route with one primary-key query.
 * @param connections enough to keep both sides busy, or few, which shows what a single request waits for
 */
export async function gate(connections: number): Promise<Result> {
  const product = await startProduct(45_871);
  const me = { url: `${product.url}/v1/me`, cookies: product.cookies, cpuMs: product.cpuMs };
  try {
    return await besideOneRow('gate: GET /v1/me with a session', me, connections);
  } finally {
    await product.stop();
  }
}

/** The same for members of organizations, whose features, limits and what is used of them are read with each request, too. */
export async function gateOfMembers(connections: number): Promise<Result> {
  const world = await openWorld(200, 1_000);
  const env = { DATABASE_URL: world.postgres.url, DATA: world.dataDir, COUNTED: 'yes' };
  const product = await startFloor('usage-server.ts', 45_873, env);
  const me = { url: `${product.url}/v1/me`, cookies: world.cookies, cpuMs: product.cpuMs };
  try {
    return await besideOneRow('gate: GET /v1/me of members', me, connections);
  } finally {
    await product.stop();
    await world.postgres.stop();
    await rm(world.dataDir, { recursive: true, force: true });
  }
}
