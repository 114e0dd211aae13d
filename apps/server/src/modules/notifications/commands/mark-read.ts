import type { NotificationId } from '@porttask/contracts';
import { notificationPath } from '@porttask/contracts';
import { z } from 'zod';
import { signedIn } from '#kernel/access';
import type { CommandContext, Outcome } from '#kernel/command';
import { command, unchanged } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { signedInUser } from '#kernel/signed-in-user';
import { markNotifications } from '../notification-store.ts';

/** What is read stays read for the person alone: nobody in their name moves the marks (I7). */
const access = signedIn({ impersonating: 'never' });

async function mark(
  { tx, clock, actor }: CommandContext,
  id: NotificationId | null,
): Promise<Outcome<{ marked: number }>> {
  const user = signedInUser(actor);
  const marked = await markNotifications(tx, user.id, id, clock.now());
  if (marked === 0) return unchanged({ marked });
  return {
    result: { marked },
    audit: [
      {
        targets: [{ type: 'user', id: user.id, name: user.name }],
        after: { marked },
      },
    ],
    events: [],
  };
}

export const markAllRead = command({
  name: 'notification.mark_all_read',
  access,
  input: z.strictObject({}),
  run: (ctx) => mark(ctx, null),
});

export const markRead = command({
  name: 'notification.mark_read',
  access,
  input: notificationPath,
  async run(ctx, { id }) {
    const found = await ctx.tx
      .selectFrom('notifications')
      .select('user_id')
      .where('id', '=', id)
      .executeTakeFirst();
    if (found?.user_id !== signedInUser(ctx.actor).id) throw new DomainError('NOT_FOUND');
    return mark(ctx, id);
  },
});
