/** Business time belongs to the database: it outlives processes, and all of them follow it, whoever moves it. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { days } from '#kernel/clock';
import type { Client } from '../support/client.ts';
import type { Installation, ServerProcess } from '../support/installation.ts';
import { createInstallation } from '../support/installation.ts';

let installation: Installation;
let server: ServerProcess;
let marit: Client;
beforeAll(async () => {
  installation = await createInstallation({ PORTTASK_TEST_CLOCK: '1' });
  server = await installation.start();
  marit = await server.signIn();
}, 120_000);
afterAll(() => installation.remove(), 120_000);

const path = '/v1/admin/test-clock';
const now = async (): Promise<Date> => new Date((await marit.get(path)).data.now);
const ahead = async () => (await now()).getTime() - Date.now();
const iso = (at: number) => new Date(at).toISOString();
/** Two readings of the same clock, some seconds apart. */
const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(60_000);

it('a server works through days while it serves, and what follows is done when it answers', async () => {
  const target = Date.now() + days(30);
  const { status, data } = await marit.post(path, { now: iso(target) });
  expect(status).toBe(200);
  expect(data).toMatchObject({ failedJobs: [], unfinishedJobs: 0 });
  near((await now()).getTime(), target);
}, 120_000);

it('the command line prints both times, and moves beside a running server, which follows at once', async () => {
  const before = await ahead();
  const printed = await installation.command(['clock']);
  expect(printed).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^business time {2}2\S+Z\nreal time {6}2\S+Z\n$/),
  });
  expect(await installation.command(['clock', '--by', 'P10D'])).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^Business time is 2\S+Z, after 1[01] stops\.\n$/),
  });
  near(await ahead(), before + days(10));
  const target = iso(Date.now() + days(50));
  expect(await installation.command(['clock', '--to', target])).toMatchObject({ code: 0 });
  near((await now()).getTime(), Date.parse(target));
}, 120_000);

it.each([
  [['clock', '--to', '2020-01-01T00:00:00Z'], 1, 'now must be later than business time: 2'],
  [['clock', '--by', 'a month'], 1, '--by must be a duration like P1M'],
])(
  'the command line refuses %j in a sentence',
  async (words, code, sentence) => {
    const refused = await installation.command(words);
    expect(refused.output).toContain(sentence);
    expect(refused.code).toBe(code);
  },
  120_000,
);

it('killed in the middle of a move, business time is at a day it reached, and the next move goes on', async () => {
  const [before, target] = [await now(), (await now()).getTime() + days(2_000)];
  const answer = marit.post(path, { now: iso(target) }).catch(() => 'gone');
  await vi.waitFor(async () => expect((await now()).getTime()).toBeGreaterThan(before.getTime() + days(20)), {
    timeout: 30_000,
    interval: 20,
  });
  await server.kill();
  expect(await answer).toBe('gone');
  server = await installation.start();
  marit = await server.signIn();
  const reached = await now();
  expect(reached.getTime()).toBeGreaterThan(before.getTime() + days(20));
  expect(reached.getTime()).toBeLessThan(target);
  const { status, data } = await marit.post(path, { now: iso(reached.getTime() + days(1)) });
  expect([status, data.stops]).toEqual([200, expect.any(Number)]);
}, 120_000);

it('a restart goes on where business time was, and says so; without the flag nothing starts', async () => {
  const before = await ahead();
  await server.stop();
  const alone = await installation.command(['clock', '--by', 'PT1H']);
  expect(alone).toMatchObject({ code: 0, output: expect.stringContaining('Business time is 2') });
  for (const refused of [
    await installation.command(['clock'], { PORTTASK_TEST_CLOCK: '' }),
    await installation.command(['audit', 'verify'], { PORTTASK_TEST_CLOCK: '' }),
  ]) {
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('Set PORTTASK_TEST_CLOCK=1 to go on');
  }
  await expect(installation.start({ PORTTASK_TEST_CLOCK: '' })).rejects.toThrow(
    'Set PORTTASK_TEST_CLOCK=1 to go on with it, or PORTTASK_DATA to another folder to begin anew.',
  );
  server = await installation.start();
  marit = await server.signIn();
  near(await ahead(), before + 3_600_000);
  const { output } = await server.stop().then(() => server.exited);
  expect(output).toMatch(/test clock +on, business time is 2/);
}, 120_000);
