import { job } from '@porttask/contracts';
import { after } from '#kernel/clock';
import type { StreamTopic } from '#kernel/stream';
import type { TrackedJobRow } from './tracked-job.ts';
import { jobFrom, maySeeJob } from './tracked-job.ts';

/** How long a job that ended is still told of: longer than the pause between two looks. */
const restMs = 5_000;
/** More run at once only where something is wrong; who waits for one of the others asks for it. */
const most = 500;

/** Progress and end of jobs. */
export const jobsTopic: StreamTopic = {
  name: 'jobs',
  event: 'job',
  schema: job,
  async look({ db, clock }) {
    const rows = (await db
      .selectFrom('tracked_jobs')
      .selectAll()
      .where((eb) =>
        eb.or([
          eb('status', 'in', ['queued', 'running']),
          eb('finished_at', '>', after(clock.now(), -restMs)),
        ]),
      )
      .orderBy('created_at', 'desc')
      .limit(most)
      .execute()) as TrackedJobRow[];
    return rows.map((row) => ({
      key: row.id,
      data: jobFrom(row),
      visibleTo: (actor) => maySeeJob(actor, row),
    }));
  },
};
