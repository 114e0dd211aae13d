import type { Kysely } from 'kysely';
import { businessDay } from '#kernel/business-day';
import type { Clock } from '#kernel/clock';
import type { Tables } from '#kernel/database';
import type { Endpoint } from '#kernel/endpoint';
import type { RandomSource } from '#kernel/ports';
import { transaction } from '#platform/db/databases';
import type { Answered } from '#platform/http/request-state';
import type { Log } from '#platform/log';
import type { Batch, Tally } from './tally.ts';
import { createTally } from './tally.ts';
import { writeBatch } from './usage-store.ts';
import type { Countable } from './what-counts.ts';
import { countableOf, placeOf } from './what-counts.ts';

/** From so many rows on they are written down without waiting for the next time. */
const fullAt = 10_000;
/** Rows that are kept at most, some 30 MB, while the database takes nothing. */
const room = 100_000;

type Options = {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly log: Log;
  /** Rows after which it writes, and that it holds at most. */
  readonly size?: { readonly fullAt: number; readonly room: number };
};

export type UsageCounters = ReturnType<typeof createUsageCounters>;

/**
 * Counts requests in memory and writes them down together, so that no request waits for a write. A batch keeps its number
 * until the database has acknowledged it, and the database takes each number once: whatever fails is sent again, and nothing
 * is lost or counted twice. A crash loses what was counted since the last flush.
 */
export function createUsageCounters({ db, clock, random, log, size = { fullAt, room } }: Options) {
  const node = random.bytes(16).toString('hex');
  const countables = new Map<Endpoint, Countable | null>();
  const days = new Map<string, { readonly minute: number; readonly day: string }>();
  let tally: Tally = createTally(size.room);
  /** On its way: nothing is added to it any more. */
  let sealed: { readonly number: number; readonly batch: Batch } | null = null;
  let lastNumber = 0;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const countableFor = (endpoint: Endpoint): Countable | null => {
    const known = countables.get(endpoint);
    if (known !== undefined) return known;
    const countable = countableOf(endpoint);
    countables.set(endpoint, countable);
    return countable;
  };

  /** Days begin with a minute, so that a zone is asked once a minute. */
  const dayIn = (zone: string, minute: number): string => {
    const known = days.get(zone);
    if (known?.minute === minute) return known.day;
    const day = businessDay(new Date(minute * 60_000), zone);
    days.set(zone, { minute, day });
    return day;
  };

  const writeSealed = async (): Promise<void> => {
    if (!sealed) return;
    const { number, batch } = sealed;
    await transaction(db, (tx) => writeBatch(tx, { node, number, batch }, clock.wall()));
    sealed = null;
  };

  const write = async (): Promise<void> => {
    await writeSealed();
    if (tally.size() === 0) return;
    if (tally.lost() > 0) log.error({ lost: tally.lost() }, 'usage was not counted: it found no room');
    lastNumber += 1;
    sealed = { number: lastNumber, batch: tally.batch() };
    tally = createTally(size.room);
    await writeSealed();
  };

  /** Writes down everything counted before the call. @throws when the database does not take it; it is kept for the next call */
  const flush = (): Promise<void> => {
    if (!running) {
      running = write().finally(() => {
        running = null;
      });
      return running;
    }
    // What runs may have sealed its batch already; whoever calls meanwhile waits for the same next one.
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return flush();
      });
    return next;
  };

  return {
    flush,
    /** Counts an answered request. Called at each: it must cost nothing that can be felt. */
    note({ actor, endpoint, status }: Answered): void {
      if (actor.type !== 'user') return;
      const countable = countableFor(endpoint);
      const place = countable && placeOf(actor, countable);
      if (!countable || place === 'nobody') return;
      const at = clock.now().getTime();
      const minute = Math.floor(at / 60_000);
      const day = dayIn(place?.timezone ?? 'UTC', minute);
      tally.addUser(place?.id ?? null, day, actor.id, at);
      if (!place) return;
      const where = { organizationId: place.id, minute, day };
      tally.addRequest(where, countable.area, status);
      if (status < 400)
        for (const feature of countable.features) tally.addFeature(where, feature, countable.action);
      // What could not be written waits for its next time: another try at each request would be a storm.
      if (tally.size() >= size.fullAt && !running && !sealed)
        flush().catch((error: unknown) => log.warn({ err: error }, 'could not write down usage'));
    },
  };
}
