import { z } from 'zod';
import { idSchema } from './ids.ts';
import { impersonationModes } from './impersonations.ts';
import { money } from './money.ts';
import { organizationRoles, suspensionCategories } from './organizations.ts';
import { portCallStatuses } from './port-call-states.ts';
import { serviceOrderStatuses, slaStates } from './service-order-states.ts';
import { serviceTypes } from './service-types.ts';

const organizationRef = z.object({ id: idSchema('organization'), name: z.string(), slug: z.string() });
const userRef = z.object({ id: idSchema('user').nullable(), email: z.string(), name: z.string() });
const portCallRefs = {
  portCall: z.object({ id: idSchema('portCall'), reference: z.string() }),
  vessel: z.object({ id: idSchema('vessel'), name: z.string(), imoNumber: z.string() }),
  /** With its UN/LOCODE. */
  port: z.object({ code: z.string(), name: z.string() }),
};
const serviceOrderRefs = {
  serviceOrder: z.object({
    id: idSchema('serviceOrder'),
    reference: z.string(),
    status: z.enum(serviceOrderStatuses),
    serviceType: z.enum(serviceTypes),
    scheduledFor: z.string(),
    dueAt: z.string().nullable(),
  }),
  portCall: z.object({ id: idSchema('portCall'), reference: z.string() }),
  vessel: z.object({ id: idSchema('vessel'), name: z.string() }),
  vendor: z.object({ id: idSchema('vendor'), name: z.string() }).nullable(),
};
/** A role in an organization, or on the platform where no organization is named. */
const role = z.enum([...organizationRoles, 'super_admin']);

/** Every event type with the schema of its data. Past tense; those in `internalEvents` never leave the platform. */
export const eventCatalogue = {
  'organization.created': z.object({ organization: organizationRef }),
  'organization.updated': z.object({ organization: organizationRef, changed: z.array(z.string()) }),
  'organization.suspended': z.object({
    organization: organizationRef,
    category: z.enum(suspensionCategories),
  }),
  'organization.reinstated': z.object({ organization: organizationRef }),
  'organization.deactivated': z.object({ organization: organizationRef, purgeAt: z.string() }),
  'organization.restored': z.object({
    organization: organizationRef,
    status: z.enum(['active', 'suspended']),
  }),
  'organization.purged': z.object({ organization: z.object({ id: idSchema('organization') }) }),
  'organization_export.requested': z.object({
    organizationId: idSchema('organization'),
    exportId: idSchema('organizationExport'),
    jobId: idSchema('job'),
  }),
  'user.invited': z.object({ user: userRef, organization: organizationRef, role: z.enum(organizationRoles) }),
  'user.created': z.object({ user: userRef }),
  'user.deactivated': z.object({ user: userRef, organization: organizationRef.nullable() }),
  'user.reactivated': z.object({ user: userRef, organization: organizationRef.nullable() }),
  'user.role_changed': z.object({
    user: userRef,
    organization: organizationRef.nullable(),
    from: role.nullable(),
    to: role.nullable(),
  }),
  'port_call.created': z.object({ ...portCallRefs, eta: z.string(), etd: z.string().nullable() }),
  'port_call.status_changed': z.object({
    ...portCallRefs,
    from: z.enum(portCallStatuses),
    to: z.enum(portCallStatuses),
    at: z.string(),
  }),
  'service_order.created': z.object(serviceOrderRefs),
  'service_order.completed': z.object({
    ...serviceOrderRefs,
    completedAt: z.string(),
    sla: z.enum(slaStates),
  }),
  'sla.breach_warning': z.object({
    ...serviceOrderRefs,
    dueAt: z.string(),
    sla: z.enum(slaStates),
    /** Negative when it is late already. */
    remainingBusinessMinutes: z.number().int(),
  }),
  'rfq.quote_received': z.object({
    rfq: z.object({ id: idSchema('rfq'), reference: z.string() }),
    quote: z.object({ id: idSchema('quote'), amount: money, validUntil: z.string().nullable() }),
    vendor: z.object({ id: idSchema('vendor'), name: z.string() }),
    serviceType: z.enum(serviceTypes),
    /** Null for a request that is for a port alone. */
    portCall: z.object({ id: idSchema('portCall'), reference: z.string() }).nullable(),
    port: portCallRefs.port,
  }),
  'feature_flag.changed': z.object({
    flag: z.object({ key: z.string() }),
    change: z.enum(['override_set', 'override_removed']),
    /** Whose override it is. */
    organization: organizationRef,
  }),
  'impersonation.started': z.object({
    impersonationId: idSchema('impersonation'),
    actorId: idSchema('user'),
    subjectId: idSchema('user'),
    mode: z.enum(impersonationModes),
  }),
  'impersonation.ended': z.object({ impersonationId: idSchema('impersonation') }),
  'password_reset.requested': z.object({ userId: idSchema('user').nullable() }),
  'mail.queued': z.object({ mailId: idSchema('mail') }),
  'audit.verification_requested': z.object({ jobId: idSchema('job') }),
  'audit.checkpoint_due': z.object({}),
} as const;

export type EventType = keyof typeof eventCatalogue;
export type EventData<T extends EventType> = z.output<(typeof eventCatalogue)[T]>;

export const internalEvents: readonly EventType[] = [
  'impersonation.started',
  'impersonation.ended',
  'password_reset.requested',
  'mail.queued',
  'organization_export.requested',
  'audit.verification_requested',
  'audit.checkpoint_due',
];
