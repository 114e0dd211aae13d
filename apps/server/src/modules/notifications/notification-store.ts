import type { NotificationId, NotificationKind, UserId } from '@porttask/contracts';
import type { CommandContext } from '#kernel/command';
import type { Tx } from '#kernel/database';

type Content = {
  readonly kind: NotificationKind;
  readonly title: string;
  readonly text: string;
  readonly path: string | null;
};

export async function insertNotifications(
  { tx, clock, newId }: CommandContext,
  people: readonly { readonly id: string }[],
  content: Content,
): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map(({ id }) => ({
    id: newId('notification'),
    user_id: id,
    ...content,
    created_at: clock.now(),
  }));
  await tx.insertInto('notifications').values(rows).execute();
}

/** Marks what is unread: one of a person's notices, or all. @returns how many */
export async function markNotifications(
  tx: Tx,
  userId: UserId,
  id: NotificationId | null,
  at: Date,
): Promise<number> {
  let update = tx
    .updateTable('notifications')
    .set({ read_at: at })
    .where('user_id', '=', userId)
    .where('read_at', 'is', null);
  if (id !== null) update = update.where('id', '=', id);
  const { numUpdatedRows } = await update.executeTakeFirst();
  return Number(numUpdatedRows);
}
