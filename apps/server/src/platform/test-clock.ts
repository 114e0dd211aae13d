import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Clock } from '#kernel/clock';
import { after } from '#kernel/clock';
import type { Tables } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import type { Databases } from './db/databases.ts';
import { keepConnection } from './db/kept-connection.ts';
import type { Log } from './log.ts';

/** Looks at the database this often, should it not be told of a move. */
const pollMs = 1_000;
const channel = 'porttask_test_clock';
/** Any number: held by whoever moves the clock, in whatever process. */
const moving = 7_305_112;

/** A clock whose business time is moved, by this process or another one over the same database. */
export type MovableClock = Clock & {
  offsetMs(): number;
  /** Sets business time, never back: kept before anybody sees it. */
  moveTo(instant: Date): Promise<void>;
  /**
   * Does something while nobody else may move the clock; business time is then what the last one who did left.
   * @throws DomainError TEST_CLOCK_MOVING
   */
  whileHeld<R>(work: () => Promise<R>): Promise<R>;
  stop(): Promise<void>;
};

/** How far business time of this database is ahead of real time; 0 where it was never moved. */
export async function readOffset(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom('test_clock').select('offset_ms').executeTakeFirst();
  return Number(row?.offset_ms ?? 0);
}

type Options = {
  readonly databases: Pick<Databases, 'platform' | 'platformPool'>;
  /** What it is ahead of. */
  readonly base: Clock;
  readonly log: Log;
};

/** Begins where the database says that business time is, and follows it until stopped. */
export async function startMovableClock({ databases, base, log }: Options): Promise<MovableClock> {
  const { platform, platformPool } = databases;
  let offsetMs = 0;
  // Never back: an answer of the database may be older than a move of this process.
  const follow = async (): Promise<void> => {
    offsetMs = Math.max(offsetMs, await readOffset(platform));
  };
  const followLater = () =>
    void follow().catch((error: unknown) => log.debug({ err: error }, 'could not look at the test clock'));
  await follow();

  const listening = keepConnection(platformPool, (client) => {
    client.on('notification', followLater);
    return client.query(`listen ${channel}`);
  });
  await listening.ensure();
  const timer = setInterval(() => {
    void listening.ensure();
    followLater();
  }, pollMs);

  return {
    now: () => after(base.now(), offsetMs),
    wall: () => base.wall(),
    offsetMs: () => offsetMs,
    async moveTo(instant) {
      const ahead = instant.getTime() - base.now().getTime();
      if (ahead <= offsetMs) return;
      await sql`
        insert into test_clock (offset_ms, moved_at) values (${ahead}, ${base.wall()})
        on conflict (single) do update set offset_ms = greatest(test_clock.offset_ms, excluded.offset_ms), moved_at = excluded.moved_at`.execute(
        platform,
      );
      offsetMs = Math.max(offsetMs, ahead);
    },
    async whileHeld(work) {
      const client = await platformPool.connect();
      let broken = true;
      try {
        const { rows } = await client.query('select pg_try_advisory_lock($1) as held', [moving]);
        if (!rows[0].held) {
          broken = false;
          throw new DomainError('TEST_CLOCK_MOVING');
        }
        await follow();
        const result = await work();
        await client.query('select pg_advisory_unlock($1)', [moving]);
        broken = false;
        return result;
      } finally {
        // A connection that is thrown away gives the lock back as well.
        client.release(broken);
      }
    },
    async stop() {
      clearInterval(timer);
      await listening.close();
    },
  };
}
