import { listOf, notification } from '@porttask/contracts';
import { z } from 'zod';
import { change, read } from '#kernel/endpoint';
import type { Module } from '#kernel/module';
import { markAllRead, markRead } from './commands/mark-read.ts';
import { jobs } from './jobs.ts';
import { organizationData } from './organization-data.ts';
import { listNotifications } from './queries/list-notifications.ts';

export { type Notice, notify } from './notify.ts';

const tag = 'My account';
const marked = z.object({ marked: z.number().int() }).meta({ id: 'MarkedNotifications' });

export const notificationsModule: Module = {
  name: 'notifications',
  commands: [markAllRead, markRead],
  queries: [listNotifications],
  endpoints: [
    read('/v1/me/notifications', listNotifications, {
      tag,
      summary: 'Notices to me',
      description: 'Newest first, by cursor.',
      response: listOf(notification),
      paged: true,
    }),
    change('POST', '/v1/me/notifications/read', markAllRead, {
      tag,
      summary: 'Mark all my notices as read',
      response: marked,
    }),
    change('POST', '/v1/me/notifications/{id}/read', markRead, {
      tag,
      summary: 'Mark one of my notices as read',
      response: marked,
    }),
  ],
  jobs,
  organizationData,
};
