import { sql } from 'kysely';
import { z } from 'zod';
import { after, days } from '#kernel/clock';
import type { Job } from '#kernel/job';
import { job } from '#kernel/job';
import { keptMs, writerKeptMs } from './retention.ts';
import { removeBefore } from './usage-store.ts';

const nothing = z.strictObject({});

export const jobs: readonly Job[] = [
  job({
    name: 'usage.forget',
    payload: nothing,
    cron: '13 * * * *',
    follows: 'business',
    run: ({ db, clock }) =>
      removeBefore(db, {
        minutes: after(clock.now(), -keptMs.minute),
        hours: after(clock.now(), -keptMs.hour),
        writers: after(clock.wall(), -writerKeptMs),
      }),
  }),
  job({
    name: 'usage.ensure_partitions',
    payload: nothing,
    cron: '9 2 * * *',
    follows: 'business',
    run: async ({ db, clock }) => {
      // A day ahead and behind, because somewhere it is another month.
      const [since, until] = [-1, 100].map((count) =>
        after(clock.now(), days(count)).toISOString().slice(0, 10),
      );
      await sql`select ensure_usage_partitions(${since}::date, ${until}::date)`.execute(db);
    },
  }),
];
