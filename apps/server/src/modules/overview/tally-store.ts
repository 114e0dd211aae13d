import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ReadDb, Tables } from '#kernel/database';

type Subject = `${'users' | 'organizations'}.${string}`;

/** How many there are of each subject, exactly, at the cost of the changes since they were last added up. */
export async function readTallies(db: ReadDb): Promise<(subject: Subject) => number> {
  const { rows } = await sql<{ subject: string; total: number }>`
    select subject, sum(change)::bigint as total from tallies group by subject`.execute(db);
  const totals = new Map(rows.map(({ subject, total }) => [subject, total]));
  return (subject) => totals.get(subject) ?? 0;
}

/** Makes one row of all changes of a subject. Whoever reads meanwhile sees those before or the one after, which say the same. */
export async function addUpTallies(db: Kysely<Tables>): Promise<void> {
  await sql`
    with gone as (delete from tallies where subject in (select subject from tallies group by subject having count(*) > 1)
      returning subject, change)
    insert into tallies (subject, change) select subject, sum(change) from gone group by subject`.execute(db);
}
