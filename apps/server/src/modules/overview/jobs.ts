import { z } from 'zod';
import { job } from '#kernel/job';
import { addUpTallies } from './tally-store.ts';

export const jobs = [
  job({
    name: 'overview.add_up_tallies',
    payload: z.strictObject({}),
    cron: '*/5 * * * *',
    follows: 'real',
    run: ({ db }) => addUpTallies(db),
  }),
];
