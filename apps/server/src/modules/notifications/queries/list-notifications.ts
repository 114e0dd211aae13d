import type { Notification, NotificationId } from '@porttask/contracts';
import { listNotificationsInput } from '@porttask/contracts';
import { sql } from 'kysely';
import { signedIn } from '#kernel/access';
import { query } from '#kernel/query';
import { signedInUser } from '#kernel/signed-in-user';
import { logPage } from '#platform/db/log-page';

export const listNotifications = query({
  name: 'notification.list',
  access: signedIn(),
  input: listNotificationsInput,
  run({ db, actor }, { limit, cursor, unread }) {
    const { id } = signedInUser(actor);
    let select = db
      .selectFrom('notifications as n')
      .select(['n.id', 'n.kind', 'n.title', 'n.text', 'n.path', 'n.created_at', 'n.read_at'])
      .where('n.user_id', '=', id);
    if (unread) select = select.where('n.read_at', unread === 'true' ? 'is' : 'is not', null);
    return logPage({
      name: 'notifications',
      select,
      filters: { unread, of: id },
      request: { limit, cursor },
      at: sql.ref('n.created_at'),
      id: sql.ref('n.id'),
      map: (row): Notification => ({
        id: row.id as NotificationId,
        kind: row.kind as Notification['kind'],
        title: row.title,
        text: row.text,
        path: row.path,
        createdAt: row.created_at.toISOString(),
        readAt: row.read_at?.toISOString() ?? null,
      }),
    });
  },
});
