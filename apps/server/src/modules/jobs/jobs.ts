import { z } from 'zod';
import { after, days } from '#kernel/clock';
import type { Job } from '#kernel/job';
import { job } from '#kernel/job';
import { forgetAttempts } from '#platform/attempts';
import { forgetAnswers } from '#platform/idempotency';
import { forgetDispatched } from '#platform/outbox/forget-dispatched';

/** How long finished jobs stay for those who look into what happened. */
const keepFinishedMs = days(90);

/** Removes what the platform itself keeps for a while. */
const housekeeping = job({
  name: 'platform.housekeeping',
  payload: z.strictObject({}),
  cron: '41 * * * *',
  async run({ db, clock }) {
    await forgetAnswers(db, clock.wall());
    await forgetAttempts(db, clock.now());
    await forgetDispatched(db, clock.now());
    await db
      .deleteFrom('tracked_jobs')
      .where('finished_at', '<', after(clock.now(), -keepFinishedMs))
      .execute();
  },
});

export const jobs: readonly Job[] = [housekeeping];
