import { z } from 'zod';
import { listQuery } from './envelope.ts';
import { impersonationReason, lineOfText, reason } from './fields.ts';
import { idSchema } from './ids.ts';

export const impersonationModes = ['read_only', 'full'] as const;
export type ImpersonationMode = (typeof impersonationModes)[number];

/** Why an impersonation is over, besides its time. */
export const impersonationEnds = [
  'ended_by_actor',
  'signed_out',
  'ended_by_admin',
  'all_ended',
  'expired',
  'parent_ended',
  'actor_changed',
  'subject_changed',
  'session_ended',
] as const;
export type ImpersonationEnd = (typeof impersonationEnds)[number];

const person = z.object({ id: idSchema('user'), name: z.string() });

export const impersonation = z
  .object({
    id: idSchema('impersonation'),
    actor: person,
    subject: person.extend({ email: z.string() }),
    organization: z.object({ id: idSchema('organization'), name: z.string() }),
    mode: z.enum(impersonationModes),
    reason: z.string(),
    ticket: z.string().nullable(),
    startedAt: z.string(),
    expiresAt: z.string(),
    active: z.boolean(),
    ended: z.object({ at: z.string(), because: z.enum(impersonationEnds), by: person.nullable() }).nullable(),
    /** How many audit events came of it, its beginning and end included. */
    events: z.number().int(),
  })
  .meta({ id: 'Impersonation' });
export type Impersonation = z.infer<typeof impersonation>;

/** What everybody in the browser has to know while somebody acts as another. */
export const currentImpersonation = z
  .object({
    id: idSchema('impersonation'),
    by: person,
    mode: z.enum(impersonationModes),
    reason: z.string(),
    startedAt: z.string(),
    expiresAt: z.string(),
    /** For countdowns on machines whose clock is not right. */
    secondsLeft: z.number().int(),
  })
  .meta({ id: 'CurrentImpersonation' });

export const impersonateInput = z.strictObject({
  id: idSchema('user'),
  reason: impersonationReason,
  mode: z.enum(impersonationModes),
  ticket: lineOfText({ max: 120 }).optional(),
  /** For somebody who belongs to several: where to work. Else the one they worked in last. */
  organizationId: idSchema('organization').optional(),
});
export const listImpersonationsInput = z.strictObject({
  ...listQuery(['createdAt']),
  active: z.enum(['true', 'false']).optional(),
  actor: idSchema('user').optional(),
  subject: idSchema('user').optional(),
  organizationId: idSchema('organization').optional(),
  mode: z.enum(impersonationModes).optional(),
});
export const impersonationPath = z.strictObject({ id: idSchema('impersonation') });
export const endAllImpersonationsInput = z.strictObject({ reason });
