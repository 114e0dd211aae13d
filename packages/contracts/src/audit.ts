import { z } from 'zod';
import { logQuery } from './envelope.ts';
import { anyOf, day } from './fields.ts';
import { idSchema } from './ids.ts';

export const auditOutcomes = ['success', 'denied', 'failed'] as const;
export const actorTypes = ['user', 'api_key', 'system', 'anonymous'] as const;

const json = z.record(z.string(), z.unknown());

export const auditEvent = z
  .object({
    id: idSchema('auditEvent'),
    seq: z.number().int(),
    chain: z.string(),
    at: z.string(),
    action: z.string(),
    outcome: z.enum(auditOutcomes),
    actor: z.object({ type: z.enum(actorTypes), id: z.string().nullable(), name: z.string().nullable() }),
    subject: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    impersonationId: z.string().nullable(),
    organizationId: idSchema('organization').nullable(),
    targets: z.array(z.object({ type: z.string(), id: z.string(), name: z.string().nullable() })),
    before: json.nullable(),
    after: json.nullable(),
    reason: z.string().nullable(),
    ip: z.string().nullable(),
    userAgent: z.string().nullable(),
    requestId: z.string().nullable(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEvent' });
export type AuditEvent = z.infer<typeof auditEvent>;

export const listAuditEventsInput = z.strictObject({
  ...logQuery,
  actor: z.string().max(64).optional(),
  action: z.string().max(80).optional(),
  target: z.string().max(64).optional(),
  organizationId: idSchema('organization').optional(),
  impersonationId: idSchema('impersonation').optional(),
  outcome: anyOf(auditOutcomes).optional(),
  from: day.optional(),
  to: day.optional(),
  search: z.string().trim().max(200).optional(),
  sort: z.enum(['-createdAt', 'createdAt']).optional(),
});

/** Of one's own organization. Words find what is shown alone, so that nothing else is asked for by an address. */
export const listOrganizationAuditEventsInput = listAuditEventsInput.omit({ organizationId: true }).extend({
  target: z
    .string()
    .regex(/^([a-z_]{1,30}:)?[a-z]{3}_[0-9a-z]{26}$/, 'must be an id, perhaps with its type')
    .optional(),
});
/** By me, in my name, or to me. */
export const listMyAuditEventsInput = listOrganizationAuditEventsInput.omit({
  actor: true,
  search: true,
  target: true,
});

export const auditEventPath = z.strictObject({ id: idSchema('auditEvent') });

export const auditChain = z
  .object({
    chain: z.string(),
    events: z.number().int(),
    head: z.string().nullable(),
    checkpoint: z.object({ seq: z.number().int(), at: z.string() }).nullable(),
  })
  .meta({ id: 'AuditChain' });

/** `events` is how many were checked; `firstBad` names the first number that does not hold, and why. */
export const auditVerification = z
  .object({
    valid: z.boolean(),
    events: z.number().int(),
    chains: z.number().int(),
    verifiedUpTo: z.record(z.string(), z.number().int()),
    firstBad: z.object({ chain: z.string(), seq: z.number().int(), problem: z.string() }).nullable(),
  })
  .meta({ id: 'AuditVerification' });
export type AuditVerification = z.infer<typeof auditVerification>;

export const verifyAuditChainInput = z.strictObject({});
