import { days } from '#kernel/clock';
import type { Job } from '#kernel/job';
import type { MovedTime } from '#kernel/ports';
import type { MovableClock } from '#platform/test-clock';
import { addJobs } from './add-jobs.ts';
import type { WorkOffOptions } from './work-off.ts';
import { workOff } from './work-off.ts';
import { handlerOf } from './worker.ts';

/**
 * Where time stops on its way: at each midnight (UTC) between two instants and at the second of them. So every day of every
 * zone is met, whichever of its hours it is there then.
 */
export function stopsBetween(from: Date, to: Date): Date[] {
  const stops: Date[] = [];
  const dayMs = days(1);
  for (let at = (Math.floor(from.getTime() / dayMs) + 1) * dayMs; at < to.getTime(); at += dayMs)
    stops.push(new Date(at));
  return [...stops, to];
}

type Options = Omit<WorkOffOptions, 'clock'> & { readonly clock: MovableClock };

/**
 * Moves business time and does what becomes due on the way, as a server that had run all that time would have: at each stop
 * every job of business time once, in their order, then all that follows from them, before time goes on. What is due
 * already comes first, e.g. what a move that was killed did not come to.
 * @returns null, with nothing done, when business time is past `to` already
 * @throws DomainError TEST_CLOCK_MOVING
 */
export async function passTime(options: Options, to: Date): Promise<MovedTime | null> {
  const { clock, jobs, databases, log } = options;
  const due = jobs.filter(({ follows }) => follows === 'business');
  const failed = new Set<string>();
  const queue = workOff(options);

  const tryNow = async (job: Job): Promise<void> => {
    try {
      await handlerOf(job, options)({});
    } catch (error) {
      log.warn({ err: error, job: job.name }, 'a job of business time failed; the queue tries it again');
      failed.add(job.name);
      await addJobs(databases.platform, [{ job, payload: {}, key: `${job.name}:due` }]);
    }
  };
  const doWhatIsDue = async (): Promise<void> => {
    await queue.all();
    for (const job of due) await tryNow(job);
    await queue.all();
  };

  return clock.whileHeld(async () => {
    const from = clock.now();
    if (to <= from) return null;
    await doWhatIsDue();
    const stops = stopsBetween(from, to);
    for (const stop of stops) {
      await clock.moveTo(stop);
      await doWhatIsDue();
    }
    return {
      from,
      stops: stops.length,
      failedJobs: [...failed],
      unfinishedJobs: await queue.unfinished(),
    };
  });
}
