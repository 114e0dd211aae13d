import { z } from 'zod';
import { logQuery } from './envelope.ts';
import { idSchema } from './ids.ts';

export const notificationKinds = [
  'impersonation_started',
  'approval_requested',
  'approval_decided',
  'sla_breach_warning',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const notification = z
  .object({
    id: idSchema('notification'),
    kind: z.enum(notificationKinds),
    title: z.string(),
    text: z.string(),
    /** Page of the web app that shows more. */
    path: z.string().nullable(),
    createdAt: z.string(),
    readAt: z.string().nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof notification>;

export const listNotificationsInput = z.strictObject({
  ...logQuery,
  unread: z.enum(['true', 'false']).optional(),
});
export const notificationPath = z.strictObject({ id: idSchema('notification') });
