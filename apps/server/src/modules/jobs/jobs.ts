import { idSchema } from '@porttask/contracts';
import { z } from 'zod';
import { after, days } from '#kernel/clock';
import type { Job, Subscriber } from '#kernel/job';
import { job } from '#kernel/job';
import { forgetAttempts } from '#platform/attempts';
import { forgetAnswers } from '#platform/idempotency';
import { releaseHeldJobs } from '#platform/jobs/held-jobs';
import { forgetDispatched } from '#platform/outbox/forget-dispatched';

/** How long finished jobs stay for those who look into what happened. */
const keepFinishedMs = days(90);

/** Removes what the platform itself keeps for a while. */
const housekeeping = job({
  name: 'platform.housekeeping',
  payload: z.strictObject({}),
  cron: '41 * * * *',
  follows: 'business',
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

/** Gives back what waited for an organization to open. It stays held when the organization was closed again meanwhile. */
const releaseHeld = job({
  name: 'platform.release_held_jobs',
  payload: z.strictObject({ organizationId: idSchema('organization') }),
  async run({ db, log }, { organizationId }) {
    const count = await releaseHeldJobs(db, organizationId);
    if (count > 0) log('gave held jobs back to the queue', { organizationId, count });
  },
});

export const jobs: readonly Job[] = [housekeeping, releaseHeld];

const opened: Pick<Subscriber, 'job' | 'payload'> = {
  job: releaseHeld.name,
  payload: ({ organizationId }) => ({ organizationId }),
};
export const subscribers: readonly Subscriber[] = [
  { to: 'organization.reinstated', ...opened },
  { to: 'organization.restored', ...opened },
];
