import type { SavedView, UserId } from '@porttask/contracts';
import { sql } from 'kysely';
import type { ReadDb, Tx } from '#kernel/database';

type View = Pick<SavedView, 'name' | 'query'>;

export async function readViews(db: ReadDb, userId: UserId): Promise<readonly SavedView[]> {
  return db
    .selectFrom('saved_views')
    .select(['list', 'name', 'query'])
    .where('user_id', '=', userId)
    .orderBy('list')
    .orderBy(sql`search_text(name)`)
    .orderBy('name')
    .execute();
}

/** Makes these the views that a person has of a list. Of two replacements at once the later one holds as a whole. */
export async function writeViews(
  tx: Tx,
  userId: UserId,
  list: string,
  views: readonly View[],
): Promise<void> {
  await tx.deleteFrom('saved_views').where('user_id', '=', userId).where('list', '=', list).execute();
  if (views.length === 0) return;
  await tx
    .insertInto('saved_views')
    .values(views.map(({ name, query }) => ({ user_id: userId, list, name, query })))
    .execute();
}

/** Lets one change of a person's views wait for another. */
export async function lockViews(tx: Tx, userId: UserId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`views ${userId}`}))`.execute(tx);
}
