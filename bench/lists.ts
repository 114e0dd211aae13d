import { execFileSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { attachToRunningPostgres } from '../apps/server/src/platform/db/embedded/attach-to-running.ts';
import type { Question } from './list-cases.ts';
import { organizationQuestions, userQuestions } from './list-cases.ts';
import { median } from './measure.ts';
import type { FloorServer, RunningServer } from './servers.ts';
import { startFloor, startProduct } from './servers.ts';

const sizes = [10_000, 100_000, 1_000_000];
const rounds = 40;
const port = 45_873;
const cli = fileURLToPath(new URL('../apps/server/src/cli.ts', import.meta.url));

const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

const read = async (url: string, headers: Record<string, string> = {}): Promise<void> => {
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  await answer.text();
};

/** Each question in turns with its floor, one at a time, so that a machine that drifts does not deceive. */
async function ask(
  product: RunningServer,
  bare: FloorServer,
  { name, path: at, floor }: Question,
): Promise<void> {
  await bare.tell('asked', floor);
  const cookie = product.cookies[0] ?? '';
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = -3; round < rounds; round += 1) {
    const mine = await timed(() => read(product.url + at, { cookie }));
    const hand = await timed(() => read(`${bare.url}/statements/asked`));
    if (round >= 0) ours.push(mine);
    if (round >= 0) theirs.push(hand);
  }
  const both = (of: (values: readonly number[]) => number) =>
    `${of(ours).toFixed(1).padStart(7)} ${of(theirs).toFixed(1).padStart(7)}`;
  const ratio = median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
  console.log(`  ${name.padEnd(64)} ${both(median)}  ${both(p95)}  ${ratio.toFixed(2).padStart(6)}`);
}

/** Leaves tables as autovacuum does some minutes later: with statistics, and with pages known to be visible to all. */
async function settle(dataDir: string): Promise<void> {
  const owner = new pg.Client({ connectionString: (await attachToRunningPostgres(dataDir)).migrationUrl });
  await owner.connect();
  await owner.query('vacuum (analyze, skip_locked)');
  await owner.end();
}

async function measure(
  questions: (db: pg.Client) => Promise<readonly Question[]>,
  dataDir: string | undefined,
): Promise<void> {
  const product = await startProduct(port, dataDir);
  if (dataDir) await settle(dataDir);
  const url = process.env.DATABASE_URL ?? (await attachToRunningPostgres(dataDir ?? '')).url;
  const db = new pg.Client({ connectionString: url, options: '-c role=porttask_platform' });
  await db.connect();
  const bare = await startFloor('floor-server.ts', port + 1, { DATABASE_URL: url });
  try {
    const { rows } = await db.query('select count(*)::int as users from users');
    console.log(
      `\n  ${`${rows[0].users.toLocaleString('en')} users`.padEnd(64)}  p50 ms: ours, floor   p95 ms: ours, floor   ratio`,
    );
    for (const question of await questions(db)) await ask(product, bare, question);
  } finally {
    await bare.stop();
    await db.end();
    await product.stop();
  }
}

/**
 * The answers of a list beside those of the best SQL by hand behind a bare route, at each size. With DATABASE_URL (and its
 * PORTTASK_SECRET_KEY) what is in that database is measured as it is.
 */
async function lists(
  name: string,
  questions: (db: pg.Client) => Promise<readonly Question[]>,
): Promise<void> {
  console.log(
    `\n${name}: over HTTP, against SQL by hand behind a bare route   goal: p95 <= 50 ms and <= 1.5 x`,
  );
  if (process.env.DATABASE_URL) return measure(questions, undefined);
  for (const users of sizes) {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'porttask-bench-'));
    const counts = ['--users', String(users), '--organizations', String(users / 10)];
    execFileSync(process.execPath, [cli, 'generate', ...counts], {
      env: { ...process.env, PORTTASK_DATA: dataDir },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await measure(questions, dataDir);
  }
}

export const userSearch = () => lists('user-search', userQuestions);
export const organizationList = () => lists('organization-list', organizationQuestions);
