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
import { startProduct } from './servers.ts';

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

/** Each question in turns with its floor, one at a time, so that a machine that drifts does not deceive. */
async function ask(
  url: string,
  cookie: string,
  db: pg.Client,
  { name, path: at, floor }: Question,
): Promise<void> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = -3; round < rounds; round += 1) {
    const mine = await timed(async () => {
      const answer = await fetch(url + at, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${at} answered ${answer.status}`);
      await answer.text();
    });
    const hand = await timed(async () => {
      for (const { text, values } of floor) await db.query(text, [...values]);
    });
    if (round >= 0) ours.push(mine);
    if (round >= 0) theirs.push(hand);
  }
  const both = (of: (values: readonly number[]) => number) =>
    `${of(ours).toFixed(1).padStart(7)} ${of(theirs).toFixed(1).padStart(7)}`;
  const ratio = median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
  console.log(`  ${name.padEnd(64)} ${both(median)}  ${both(p95)}  ${ratio.toFixed(2).padStart(6)}`);
}

async function measure(
  questions: (db: pg.Client) => Promise<readonly Question[]>,
  dataDir: string | undefined,
): Promise<void> {
  const product = await startProduct(port, dataDir);
  const url = process.env.DATABASE_URL ?? (await attachToRunningPostgres(dataDir ?? '')).url;
  const db = new pg.Client({ connectionString: url, options: '-c role=porttask_platform' });
  await db.connect();
  try {
    const { rows } = await db.query('select count(*)::int as users from users');
    console.log(
      `\n  ${`${rows[0].users.toLocaleString('en')} users`.padEnd(64)}  p50 ms: ours, floor   p95 ms: ours, floor   ratio`,
    );
    for (const question of await questions(db))
      await ask(product.url, product.cookies[0] ?? '', db, question);
  } finally {
    await db.end();
    await product.stop();
  }
}

/**
 * The answers of a list over HTTP beside the best SQL by hand, at each size. With DATABASE_URL (and its
 * PORTTASK_SECRET_KEY) what is in that database is measured as it is.
 */
async function lists(
  name: string,
  questions: (db: pg.Client) => Promise<readonly Question[]>,
): Promise<void> {
  console.log(`\n${name}: over HTTP, against SQL by hand through pg   goal: p95 <= 50 ms and <= 1.5 x`);
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
