import type { EventType, OrganizationId } from '@porttask/contracts';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Clock } from '#kernel/clock';
import type { Job, StoredEvent, Subscriber } from '#kernel/job';
import type { Databases } from '#platform/db/databases';
import { transaction } from '#platform/db/databases';
import { keepConnection } from '#platform/db/kept-connection';
import type { AddedJob } from '#platform/jobs/add-jobs';
import { addJobs } from '#platform/jobs/add-jobs';
import type { Log } from '#platform/log';

/** Looks at the outbox this often, whatever wakes it: polling is the truth, waking only makes it sooner. */
const pollMs = 1_000;
const batch = 200;
const channel = 'porttask_outbox';

export type Relay = {
  /** Something was committed: look now. */
  wake(): void;
  stop(): Promise<void>;
};

type DrainOptions = {
  readonly databases: Databases;
  readonly subscribers: readonly Subscriber[];
  /** What the subscribers' jobs say of themselves, e.g. how often they are tried. */
  readonly jobs: readonly Pick<Job, 'name' | 'maxAttempts' | 'payload' | 'organization'>[];
  readonly clock: Clock;
};

type Options = DrainOptions & {
  readonly log: Log;
  readonly onRelayed?: (count: number) => void;
};

type Row = {
  id: string;
  type: EventType;
  organization_id: OrganizationId | null;
  occurred_at: Date;
  data: unknown;
};

/** Jobs for one event: one a subscriber, keyed by event and job, so that relaying twice adds once. */
function jobsFor(row: Row, { subscribers, jobs }: DrainOptions): AddedJob[] {
  const event: StoredEvent = {
    id: row.id,
    type: row.type,
    organizationId: row.organization_id,
    occurredAt: row.occurred_at.toISOString(),
    data: row.data,
  };
  return subscribers
    .filter(({ to }) => to === row.type)
    .map((subscriber) => ({
      job: jobs.find(({ name }) => name === subscriber.job) ?? { name: subscriber.job },
      payload: subscriber.payload(event),
      key: `${row.id}:${subscriber.job}`,
    }));
}

async function relayBatch(options: DrainOptions): Promise<number> {
  const { databases, clock } = options;
  return transaction(databases.platform, async (tx) => {
    const { rows } = await sql<Row>`
      select id, type, organization_id, occurred_at, data from outbox where dispatched_at is null
      order by occurred_at, id limit ${batch} for update skip locked`.execute(tx);
    if (rows.length === 0) return 0;
    await addJobs(
      tx,
      rows.flatMap((row) => jobsFor(row, options)),
    );
    await sql`update outbox set dispatched_at = ${clock.now()} where id = any(${rows.map(({ id }) => id)})`.execute(
      tx,
    );
    return rows.length;
  });
}

/**
 * Takes all committed events from the outbox and adds their jobs in the same transactions: each exactly once.
 * @returns how many events
 */
export async function drainOutbox(options: DrainOptions): Promise<number> {
  let total = 0;
  for (let count = batch; count === batch; total += count) count = await relayBatch(options);
  return total;
}

/** Drains the outbox whenever it is woken, by this process or by another node's NOTIFY, and each second anyway. */
export function startRelay({ onRelayed, log, ...options }: Options): Relay {
  const { databases } = options;
  let stopped = false;
  let running: Promise<void> | null = null;
  let again = false;

  const drainOnce = async (): Promise<void> => {
    try {
      const total = await drainOutbox(options);
      if (total > 0) onRelayed?.(total);
    } catch (error) {
      log.error({ err: error }, 'the relay could not read the outbox');
    }
  };

  const wake = (): void => {
    if (stopped) return;
    again = true;
    running ??= (async () => {
      while (again && !stopped) {
        again = false;
        await drainOnce();
      }
      running = null;
    })();
  };

  const listening = keepConnection(databases.platformPool, (client) => {
    client.on('notification', wake);
    return client.query(`listen ${channel}`);
  });
  const tick = () => {
    void listening.ensure().then((problem) => {
      if (problem) log.debug({ err: problem }, 'the relay cannot listen; it polls until it can');
    });
    wake();
  };
  const timer = setInterval(tick, pollMs);
  tick();

  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
      await listening.close();
    },
  };
}

/** Wakes the relays of other nodes after commits, at most ten times a second. */
export function createRelayNotifier(pool: pg.Pool, log: Log): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      pool
        .query('select notify_outbox()')
        .catch((error: unknown) => log.debug({ err: error }, 'could not notify'));
    }, 100).unref();
  };
}
