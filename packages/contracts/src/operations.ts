import { z } from 'zod';
import { auditEvent } from './audit.ts';
import { logQuery } from './envelope.ts';
import { anyOf, lineOfText } from './fields.ts';
import { idSchema } from './ids.ts';

export const jobStatuses = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const;

export const job = z
  .object({
    id: idSchema('job'),
    kind: z.string(),
    status: z.enum(jobStatuses),
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
    result: z.record(z.string(), z.unknown()).nullable(),
    error: z.string().nullable(),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'Job' });
export type Job = z.infer<typeof job>;
export const jobPath = z.strictObject({ id: idSchema('job') });
/** What can be listened to; more come with what they tell of. */
export const streamTopics = ['jobs'] as const;
export const listenInput = z.strictObject({ topics: anyOf(streamTopics) });
export const acceptedJob = z.object({ job }).meta({ id: 'AcceptedJob' });

export const mail = z
  .object({
    id: idSchema('mail'),
    to: z.string(),
    /** Name beside the platform's address: an organization's, for mails to its people. */
    senderName: z.string().nullable(),
    subject: z.string(),
    status: z.enum(['queued', 'sent', 'kept', 'failed']),
    error: z.string().nullable(),
    text: z.string().nullable(),
    html: z.string().nullable(),
    links: z.array(z.string()),
    createdAt: z.string(),
    sentAt: z.string().nullable(),
  })
  .meta({ id: 'Mail' });
export const listMailsInput = z.strictObject({
  ...logQuery,
  search: z.string().trim().max(200).optional(),
  sort: z.enum(['-createdAt', 'createdAt']).optional(),
});
export const mailPath = z.strictObject({ id: idSchema('mail') });

const minutes = (min: number, max: number) => z.number().int().min(min).max(max);
const securitySettings = z.strictObject({
  superAdminIdleMinutes: minutes(5, 24 * 60),
  superAdminAbsoluteMinutes: minutes(15, 7 * 24 * 60),
  userIdleMinutes: minutes(5, 7 * 24 * 60),
  userAbsoluteMinutes: minutes(15, 30 * 24 * 60),
  /** `when_https`: required exactly when the public URL is https. */
  superAdminMfa: z.enum(['when_https', 'always', 'never']),
  /** What cannot be taken back needs a second Super Admin. */
  approvals: z.boolean(),
});
const retentionSettings = z.strictObject({
  /** How long a deactivated organization can be restored before it is purged. Holds for those deactivated from then on. */
  purgeAfterDays: z.number().int().min(1).max(3650),
});
export const settings = z
  .object({
    security: securitySettings,
    retention: retentionSettings,
    mail: z.object({ transport: z.enum(['smtp', 'kept']), from: z.string() }),
    supportContact: z.string(),
    publicUrl: z.string(),
    version: z.string(),
  })
  .meta({ id: 'Settings' });
export type Settings = z.infer<typeof settings>;
export const updateSettingsInput = z.strictObject({
  security: securitySettings.partial().optional(),
  retention: retentionSettings.partial().optional(),
  supportContact: lineOfText({ min: 3, max: 200 }).optional(),
});

export const overview = z
  .object({
    organizations: z.object({
      active: z.number().int(),
      suspended: z.number().int(),
      deactivated: z.number().int(),
      createdLast30Days: z.number().int(),
    }),
    users: z.object({
      active: z.number().int(),
      invited: z.number().int(),
      locked: z.number().int(),
      superAdmins: z.number().int(),
    }),
    sessions: z.object({ active: z.number().int() }),
    invitations: z.object({ pending: z.number().int() }),
    recentAuditEvents: z.array(auditEvent),
  })
  .meta({ id: 'Overview' });
