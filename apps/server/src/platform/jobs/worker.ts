import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import { Logger, parseCronItem, run } from 'graphile-worker';
import type { Actor } from '#kernel/actor';
import { internalOrigin, system } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import type { Job, JobContext } from '#kernel/job';
import type { Ports } from '#kernel/ports';
import type { Databases } from '#platform/db/databases';
import type { Executor } from '#platform/execute';
import type { Log } from '#platform/log';
import { watchOverJobs } from './lost-jobs.ts';

type Options = {
  readonly jobs: readonly Job[];
  readonly databases: Databases;
  readonly clock: Clock;
  readonly ports: Ports;
  readonly executor: Executor;
  readonly log: Log;
  readonly concurrency?: number;
};

/** What a job's handler gets; it acts as a system actor named after the job. */
export function jobContext(
  job: Job,
  { databases, clock, ports, executor, log }: Omit<Options, 'jobs'>,
): JobContext {
  const actor: Actor = system(job.name);
  return {
    db: databases.platform,
    clock,
    ports,
    log: (message, fields) => log.info({ job: job.name, ...fields }, message),
    run: (command, input) => executor.execute(command, { actor, origin: internalOrigin }, input),
  };
}

/** Runs queued and due jobs until stopped; what is running may finish. */
export async function startWorker(options: Options): Promise<{ stop(): Promise<void> }> {
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
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ component: 'jobs' }, message);
      else log.debug({ component: 'jobs' }, message);
    }),
    taskList: Object.fromEntries(
      jobs.map((job) => [
        job.name,
        async (payload: unknown) => job.run(jobContext(job, options), job.payload.parse(payload ?? {})),
      ]),
    ),
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
  return {
    async stop() {
      await runner.stop();
      await watch.stop();
    },
  };
}
