import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { after, days } from '#kernel/clock';
import type { Tables } from '#kernel/database';

/** How long relayed events stay for those who look into what happened. */
const keepMs = days(30);
/** Removed in one statement, so that none runs for long. */
const batch = 10_000;

/** Removes events that were relayed long ago. */
export async function forgetDispatched(db: Kysely<Tables>, at: Date): Promise<void> {
  for (let removed = batch; removed === batch; ) {
    const { numAffectedRows } = await sql`
      delete from outbox where id in (select id from outbox where dispatched_at < ${after(at, -keepMs)} limit ${batch})`.execute(
      db,
    );
    removed = Number(numAffectedRows ?? 0);
  }
}
