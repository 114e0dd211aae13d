import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../apps/server/src/platform/db/embedded/embedded-postgres.ts';
import { migrate } from '../apps/server/src/platform/db/migrate.ts';
import type { Result, Round } from './measure.ts';
import { load } from './measure.ts';
import { startFloor, startProduct } from './servers.ts';

const rounds = 3;
const seconds = 5;

/**
 * `GET /v1/me` with a session, its state read from the database, against a bare route with one primary-key query.
 * @param connections enough to keep both sides busy, or few, which shows what a single request waits for
 */
export async function gate(connections: number): Promise<Result> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'porttask-floor-'));
  const postgres = await startEmbeddedPostgres({ dataDir });
  await migrate(postgres.migrationUrl);
  const owner = new pg.Client({ connectionString: postgres.migrationUrl });
  await owner.connect();
  await owner.query(`insert into users (id, email, address_digest, name, status, password_hash, created_at, updated_at)
    values ('usr_1', 'a@b.example', '\\x00', 'A', 'active', 'x', now(), now())`);
  await owner.end();
  const product = await startProduct(45_871);
  const bare = await startFloor('floor-server.ts', 45_872, { DATABASE_URL: postgres.url });
  const ours: Round[] = [];
  const floor: Round[] = [];
  try {
    const me = { url: `${product.url}/v1/me`, cookies: product.cookies, cpuMs: product.cpuMs };
    const row = { url: `${bare.url}/floor/usr_1`, cpuMs: bare.cpuMs };
    await load(me, 3, connections);
    await load(row, 3, connections);
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await load(me, seconds, connections));
      floor.push(await load(row, seconds, connections));
    }
  } finally {
    await bare.stop();
    await product.stop();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
  return {
    name: `gate: GET /v1/me with a session, ${connections} connections`,
    goal: '>= 60 % of the throughput',
    ours,
    floor,
  };
}
