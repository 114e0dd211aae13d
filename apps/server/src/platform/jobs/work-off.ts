import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkerEvents } from 'graphile-worker';
import { Logger, runOnce } from 'graphile-worker';
import { sql } from 'kysely';
import type { Subscriber } from '#kernel/job';
import { drainOutbox } from '#platform/outbox/relay';
import { watchOverJobs } from './lost-jobs.ts';
import type { WorkOptions } from './worker.ts';
import { taskListOf } from './worker.ts';

/** So long jobs are waited for that others run, while there is nothing else to do. */
const patienceMs = 5_000;
/** So long one emptying goes on: jobs that bring forth others for ever end it all the same. */
const mostMs = 300_000;
const lookAgainMs = 5;

export type WorkOffOptions = WorkOptions & { readonly subscribers: readonly Subscriber[] };

type Queue = {
  readonly events: boolean;
  /** Jobs that could run now, and those that do, by their ids. */
  readonly ready: readonly string[];
  readonly running: readonly string[];
};

export type WorkOff = {
  /** Relays all events and runs all jobs that could run now, whoever runs them, and what follows from them. */
  all(): Promise<void>;
  /** How many jobs were not waited for to the end and have not ended since. */
  unfinished(): Promise<number>;
};

/** Empties outbox and queue on demand: beside a worker, which takes its share, or where there is none. */
export function workOff(options: WorkOffOptions): WorkOff {
  const { databases, jobs, log } = options;
  const names = jobs.map(({ name }) => name);
  const leftBehind = new Set<string>();

  const look = async (): Promise<Queue> => {
    const { rows } = await sql<Queue>`
      select exists (select from outbox where dispatched_at is null) as events,
        coalesce(array_agg(id::text) filter (where locked_at is null), '{}') as ready,
        coalesce(array_agg(id::text) filter (where locked_at is not null), '{}') as running
      from graphile_worker.jobs where task_identifier = any(${names})
        and (locked_at is not null or (run_at <= now() and attempts < max_attempts))`.execute(
      databases.platform,
    );
    return rows[0] as Queue;
  };

  const runReady = async (): Promise<void> => {
    const events: WorkerEvents = new EventEmitter();
    let watch: { stop(): Promise<void> } | null = null;
    // Else the jobs taken here would count as those of a process that died.
    events.on('pool:create', ({ workerPool }) => {
      watch = watchOverJobs(databases, workerPool.id, log);
    });
    await runOnce({
      events,
      pgPool: databases.platformPool,
      noHandleSignals: true,
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger: new Logger(() => (level, message) => {
        if (level === 'error' || level === 'warning') log.warn({ component: 'jobs' }, message);
      }),
      taskList: taskListOf(jobs, options),
    });
    await (watch as { stop(): Promise<void> } | null)?.stop();
  };

  return {
    async all() {
      const began = performance.now();
      let worked = began;
      for (;;) {
        const { events, ready, running } = await look();
        const awaited = running.filter((id) => !leftBehind.has(id));
        if (!events && ready.length === 0 && awaited.length === 0) return;
        const now = performance.now();
        if (now > worked + patienceMs || now > began + mostMs) {
          for (const id of [...ready, ...awaited]) leftBehind.add(id);
          return;
        }
        if (!events && ready.length === 0) {
          await pause(lookAgainMs);
          continue;
        }
        if (events) await drainOutbox(options);
        if (ready.length > 0) await runReady();
        worked = performance.now();
      }
    },
    async unfinished() {
      const { ready, running } = await look();
      return [...ready, ...running].filter((id) => leftBehind.has(id)).length;
    },
  };
}
