import { sql } from 'kysely';
import type { Databases } from '#platform/db/databases';
import { keepConnection } from '#platform/db/kept-connection';
import type { Log } from '#platform/log';

/** How often the jobs of dead processes are looked for. */
const everyMs = 5_000;
/** Any number: the first half of the locks by which processes show that they live. */
const lockSpace = 7_305_111;

/**
 * Gives jobs back whose process died, e.g. by a kill or a power cut: the queue itself would wait four hours for it. Each
 * process holds a lock of the database in the name of its pool of workers, which goes when its connection does. Jobs taken
 * in the last seconds are left alone: their process may be about to take its lock.
 */
export async function releaseLostJobs({ platform }: Pick<Databases, 'platform'>): Promise<void> {
  await sql`
    select graphile_worker.force_unlock_workers(array(
      select pool from (
        select locked_by as pool from graphile_worker.jobs where locked_by is not null
        group by 1 having max(locked_at) < now() - interval '5 seconds') as taken
      where pg_try_advisory_xact_lock(${lockSpace}, hashtext(pool))))`.execute(platform);
}

/** Shows that the pool of workers lives, and gives back the jobs of those that do not, until stopped. */
export function watchOverJobs(databases: Databases, pool: string, log: Log): { stop(): Promise<void> } {
  const lock = keepConnection(databases.platformPool, (client) =>
    client.query('select pg_advisory_lock($1, hashtext($2))', [lockSpace, pool]),
  );
  const tick = async () => {
    const problem = await lock.ensure();
    if (problem) log.debug({ err: problem }, 'could not show that this process works on jobs');
    await releaseLostJobs(databases).catch((error: unknown) =>
      log.debug({ err: error }, 'could not look for lost jobs'),
    );
  };
  let ticking = tick();
  const timer = setInterval(() => {
    ticking = ticking.then(tick);
  }, everyMs);

  return {
    async stop() {
      clearInterval(timer);
      await ticking;
      await lock.close();
    },
  };
}
