import { z } from 'zod';
import { listQuery } from './envelope.ts';
import { anyOf, moment, prose, reason } from './fields.ts';
import { idSchema } from './ids.ts';
import { portCallStatuses } from './port-call-states.ts';
import { serviceOrderStatuses, slaStates } from './service-order-states.ts';
import { serviceTypes } from './service-types.ts';

/** What somebody should know of an order, and what stops nobody. */
export const serviceOrderWarningCodes = [
  'VENDOR_SERVICE',
  'VENDOR_PORT',
  'VENDOR_ARCHIVED',
  'PORT_CALL_CANCELLED',
] as const;

export const serviceOrder = z
  .object({
    id: idSchema('serviceOrder'),
    /** For people: `SO-2026-0117`, numbered in each year of the organization. */
    reference: z.string(),
    status: z.enum(serviceOrderStatuses),
    /** What it may become from here. */
    nextStatuses: z.array(z.enum(serviceOrderStatuses)),
    serviceType: z.enum(serviceTypes),
    portCallId: idSchema('portCall'),
    portCall: z.object({
      id: idSchema('portCall'),
      reference: z.string(),
      status: z.enum(portCallStatuses),
      /** UN/LOCODE. */
      port: z.string(),
      portName: z.string(),
      /** Zone whose clock the port goes by. */
      portTimezone: z.string(),
      vessel: z.object({ id: idSchema('vessel'), name: z.string() }),
    }),
    vendorId: idSchema('vendor').nullable(),
    vendor: z.object({ id: idSchema('vendor'), name: z.string() }).nullable(),
    /** When the service is wanted. */
    scheduledFor: z.string(),
    notes: z.string().nullable(),
    slaMinutes: z.number().int().nullable(),
    dueAt: z.string().nullable(),
    /** `remainingBusinessMinutes` is negative when the order is late, and null when no deadline runs. */
    sla: z.object({
      minutes: z.number().int().nullable(),
      dueAt: z.string().nullable(),
      state: z.enum(slaStates),
      remainingBusinessMinutes: z.number().int().nullable(),
    }),
    acceptedAt: z.string().nullable(),
    completedAt: z.string().nullable(),
    cancelledAt: z.string().nullable(),
    cancellationReason: z.string().nullable(),
    warnings: z.array(z.object({ code: z.enum(serviceOrderWarningCodes), message: z.string() })),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'ServiceOrder' });
export type ServiceOrder = z.infer<typeof serviceOrder>;

const facts = {
  serviceType: z.enum(serviceTypes),
  scheduledFor: moment,
  vendorId: idSchema('vendor').nullable().optional(),
  slaMinutes: z.number().int().min(1).max(100_000).nullable().optional(),
  notes: prose({ min: 1, max: 2_000 }).nullable().optional(),
};
const path = { id: idSchema('serviceOrder') };

export const createServiceOrderInput = z.strictObject({ portCallId: idSchema('portCall'), ...facts });
export const updateServiceOrderInput = z.strictObject({ ...path, ...z.object(facts).partial().shape });
export const serviceOrderPath = z.strictObject(path);
export const cancelServiceOrderInput = z.strictObject({ ...path, reason: reason.optional() });
export const listServiceOrdersInput = z.strictObject({
  ...listQuery(['scheduledFor', 'dueAt', 'createdAt']),
  status: anyOf(serviceOrderStatuses).optional(),
  portCallId: idSchema('portCall').optional(),
  vendorId: idSchema('vendor').optional(),
  serviceType: anyOf(serviceTypes).optional(),
  sla: anyOf(slaStates).optional(),
});
