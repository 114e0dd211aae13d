import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { TaskList, WorkerEvents } from 'graphile-worker';
import { Logger, parseCronItem, run } from 'graphile-worker';
import type { Actor } from '#kernel/actor';
import { internalOrigin, system } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import type { Job, JobContext } from '#kernel/job';
import type { Ports } from '#kernel/ports';
import type { Databases } from '#platform/db/databases';
import type { Executor } from '#platform/execute';
import type { Log } from '#platform/log';
import { isStopped } from './held-jobs.ts';
import { watchOverJobs } from './lost-jobs.ts';

/** Time for a broken queue to let go of what it holds. */
const shutdownMs = 1_000;
/** How long after an interruption the queue is tried again. */
const restartAfterMs = 1_000;

export type WorkOptions = {
  readonly jobs: readonly Job[];
  readonly databases: Databases;
  readonly clock: Clock;
  readonly ports: Ports;
  readonly executor: Executor;
  readonly log: Log;
};
type Options = WorkOptions & { readonly concurrency?: number };
type Surroundings = Omit<WorkOptions, 'jobs'>;

/** What a job's handler gets; it acts as a system actor named after the job. */
export function jobContext(job: Job, { databases, clock, ports, executor, log }: Surroundings): JobContext {
  const actor: Actor = system(job.name);
  return {
    db: databases.platform,
    clock,
    ports,
    log: (message, fields) => log.info({ job: job.name, ...fields }, message),
    run: (command, input) => executor.execute(command, { actor, origin: internalOrigin }, input),
  };
}

/** Runs a job unless its organization is closed. */
export const handlerOf =
  (job: Job, surroundings: Surroundings) =>
  async (queued: unknown): Promise<void> => {
    // The queue adds when a job was due to those it starts by the clock; the job's own payload stays strict.
    const { _cron, ...given } = (queued ?? {}) as Record<string, unknown>;
    const payload = job.payload.parse(given);
    const context = jobContext(job, surroundings);
    if (await isStopped(context, job, payload)) return;
    await job.run(context, payload);
  };

/** The handlers by name, as the queue wants them. */
export function taskListOf(jobs: readonly Job[], surroundings: Surroundings): TaskList {
  return Object.fromEntries(jobs.map((job) => [job.name, handlerOf(job, surroundings)]));
}

type Running = {
  /** Resolves when the queue ended, however it did. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

/** Works on queued and due jobs until it is stopped, or until the database is gone. */
async function begin(options: Options): Promise<Running> {
  const { jobs, databases, log } = options;
  const events: WorkerEvents = new EventEmitter();
  let pool = '';
  events.on('pool:create', ({ workerPool }) => {
    pool = workerPool.id;
  });
  const runner = await run({
    events,
    pgPool: databases.platformPool,
    concurrency: options.concurrency ?? 4,
    noHandleSignals: true,
    pollInterval: 1_000,
    // Without them a job whose end cannot be written down ends the process: nobody waits for that promise.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ component: 'jobs' }, message);
      else log.debug({ component: 'jobs' }, message);
    }),
    taskList: taskListOf(jobs, options),
    parsedCronItems: jobs
      .filter((job) => job.cron !== undefined)
      .map((job) =>
        parseCronItem({
          task: job.name,
          match: job.cron as string,
          options: { backfillPeriod: 0, maxAttempts: job.maxAttempts ?? 5 },
        }),
      ),
  });
  const watch = watchOverJobs(databases, pool, log);
  // A queue that cannot write down how a job ended is over, but may wait for ever for its own shutdown: it miscounts when
  // that happens twice (graphile-worker 0.18.0).
  const broken = new Promise<void>((resolve) => {
    events.once('pool:fatalError', () => setTimeout(resolve, shutdownMs));
  });
  const shutDown = () => Promise.race([runner.stop().catch(() => undefined), broken]);
  const over = runner.promise.catch(() => undefined);
  const ended = Promise.race([over, broken.then(shutDown)]).then(() => watch.stop());
  return {
    ended,
    async stop() {
      await shutDown();
      await ended;
    },
  };
}

/** Runs queued and due jobs until stopped, whatever happens to the database meanwhile; what is running may finish. */
export async function startWorker(options: Options): Promise<{ stop(): Promise<void> }> {
  let running = await begin(options);
  const stopping = new AbortController();
  const untilStopped = async (): Promise<void> => {
    for (;;) {
      await running.ended;
      if (!stopping.signal.aborted) options.log.warn('the job queue was interrupted; it starts again');
      while (!stopping.signal.aborted) {
        await pause(restartAfterMs, null, { signal: stopping.signal }).catch(() => undefined);
        const again = await begin(options).catch(() => null);
        if (!again) continue;
        running = again;
        break;
      }
      if (stopping.signal.aborted) return running.stop();
    }
  };
  const supervised = untilStopped();
  return {
    async stop() {
      stopping.abort();
      await running.stop();
      await supervised;
    },
  };
}
