/** Law: time, chance and the environment come in through one door each. */
import { afterAll, beforeAll, it } from 'vitest';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { uphold } from './law.ts';
import { filesOf, placesOf, serverSource } from './source.ts';

const pure = () => [
  ...serverSource(),
  ...filesOf('packages/*/src/**/*.ts').filter(({ path }) => !/\.(test|generated)\.ts$/.test(path)),
];

type Door = {
  readonly what: string;
  readonly pattern: RegExp;
  readonly doors: readonly RegExp[];
  readonly why: string;
};

const doors: readonly Door[] = [
  {
    what: 'the time is read in platform/clock.ts alone (Date.now(), new Date() without an argument, Temporal.Now)',
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b/,
    doors: [/^apps\/server\/src\/platform\/clock\.ts$/],
    why: 'Tests and the test clock move time by giving another clock, which a hidden reading would not follow.',
  },
  {
    what: 'chance comes from platform/crypto/random.ts alone, never from Math.random()',
    pattern: /\bMath\.random\b|\brandom(Bytes|UUID|Int|FillSync|Fill)\b|\bgetRandomValues\b/,
    doors: [
      /^apps\/server\/src\/platform\/crypto\/random\.ts$/,
      // Runs before there is a server to inject anything into.
      /^apps\/server\/src\/platform\/db\/embedded\/credentials\.ts$/,
    ],
    why: 'A token made from a weak source can be guessed, and one source can be reviewed.',
  },
  {
    what: 'the environment is read in app/config.ts, which main.ts and cli.ts hand it to',
    pattern: /\bprocess\.env\b/,
    doors: [
      /^apps\/server\/src\/(main|cli)\.ts$/,
      // Hands the environment on to a program of Windows, which does not start without it; decides nothing by it.
      /^apps\/server\/src\/platform\/db\/embedded\/(postmaster|process-identity)\.ts$/,
    ],
    why: 'A variable that is read elsewhere is neither checked at start nor documented nor masked.',
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('what runs by itself says which time it follows', () => {
  uphold({
    rule: 'a job with `cron` says `follows`: business time or real time.',
    why: 'Who moves the test clock over a month gets what is due in that month, which is found by this mark.',
    of: app.app.jobs.filter(({ cron }) => cron !== undefined),
    breaches: ({ name, follows }) =>
      follows === 'business' || follows === 'real' ? [] : [`${name} follows ${follows ?? 'nothing'}`],
  });
});

for (const { what, pattern, doors: allowed, why } of doors) {
  it(what, () => {
    uphold({
      rule: `${what}.`,
      why,
      of: pure(),
      breaches: (file) => (allowed.some((door) => door.test(file.path)) ? [] : placesOf(pattern, file)),
    });
  });
}
