import { z } from 'zod';
import { listQuery } from './envelope.ts';
import { anyOf, email, lineOfText, phone, prose } from './fields.ts';
import { idSchema } from './ids.ts';
import { portCode } from './ports.ts';
import { serviceTypes } from './service-types.ts';

export const vendorStatuses = ['active', 'archived'] as const;
export type VendorStatus = (typeof vendorStatuses)[number];

export const vendor = z
  .object({
    id: idSchema('vendor'),
    name: z.string(),
    /** In the order of the catalogue, each once. */
    services: z.array(z.enum(serviceTypes)),
    /** UN/LOCODEs in alphabetical order, each once. */
    ports: z.array(z.string()),
    contactEmail: z.string().nullable(),
    phone: z.string().nullable(),
    notes: z.string().nullable(),
    /** An archived vendor is kept for its past and gets no new orders. */
    status: z.enum(vendorStatuses),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Vendor' });
export type Vendor = z.infer<typeof vendor>;

export const performancePeriods = ['90d', 'all'] as const;

/** How a vendor did with the orders that were created in a period. */
export const vendorPerformance = z
  .object({
    period: z.enum(performancePeriods),
    /** Beginning of the period; null for all there is. */
    since: z.string().nullable(),
    orders: z.number().int(),
    completed: z.number().int(),
    /** Of the completed orders that had a deadline the part that kept it, from 0 to 1; null when there were none. */
    onTimeShare: z.number().nullable(),
    /** From the creation on, by the clock: nights and holidays count. */
    medianMinutesToAccept: z.number().nullable(),
    medianMinutesToComplete: z.number().nullable(),
    /** Deadlines that passed before the order was completed or cancelled. */
    breaches: z.number().int(),
  })
  .meta({ id: 'VendorPerformance' });
export type VendorPerformance = z.infer<typeof vendorPerformance>;

const facts = {
  name: lineOfText({ max: 120 }),
  services: z
    .array(z.enum(serviceTypes))
    .min(1, 'must have at least one service')
    .max(100, 'must have at most 100 entries')
    .transform((given) => serviceTypes.filter((type) => given.includes(type))),
  ports: z
    .array(portCode)
    .max(500, 'must have at most 500 ports')
    .transform((given) => [...new Set(given)].sort()),
  contactEmail: email.nullable().optional(),
  phone: phone.nullable().optional(),
  notes: prose({ min: 1, max: 2_000 }).nullable().optional(),
};
const path = { id: idSchema('vendor') };

export const createVendorInput = z.strictObject(facts);
export const updateVendorInput = z.strictObject({
  ...path,
  ...z.object(facts).partial().shape,
});
export const vendorPath = z.strictObject(path);
export const vendorPerformanceInput = z.strictObject({
  ...path,
  period: z.enum(performancePeriods).optional(),
});
export const listVendorsInput = z.strictObject({
  ...listQuery(['name', 'createdAt']),
  service: anyOf(serviceTypes).optional(),
  port: portCode.optional(),
  status: anyOf(vendorStatuses).optional(),
});
