import type { Clock } from '#kernel/clock';
import type { Databases } from '#platform/db/databases';
import { startWorker } from '#platform/jobs/worker';
import type { Log } from '#platform/log';
import type { Relay } from '#platform/outbox/relay';
import { startRelay } from '#platform/outbox/relay';
import type { App } from './create-app.ts';
import { subscribers } from './modules.ts';

type Options = { readonly app: App; readonly databases: Databases; readonly clock: Clock; readonly log: Log };

export type Worker = { readonly relay: Relay; stop(): Promise<void> };

/** Starts relay and job queue of this process. */
export async function createWorker({ app, databases, clock, log }: Options): Promise<Worker> {
  const { jobs, ports, executor, metrics } = app;
  const worker = await startWorker({ jobs, databases, clock, ports, executor, log });
  const relay = startRelay({
    databases,
    subscribers,
    jobs,
    clock,
    log,
    onRelayed: (count) => metrics.relayed.inc(count),
  });
  return {
    relay,
    async stop() {
      await relay.stop();
      await worker.stop();
    },
  };
}
