import { z } from 'zod';
import { listQuery } from './envelope.ts';
import { anyOf, currency, moment, prose, reason } from './fields.ts';
import { idSchema } from './ids.ts';
import { money } from './money.ts';
import { portCallStatuses } from './port-call-states.ts';
import { portCode } from './ports.ts';
import { quoteStatuses, rfqStatuses } from './rfq-states.ts';
import { serviceTypes } from './service-types.ts';
import { vendorStatuses } from './vendors.ts';

export const quote = z
  .object({
    id: idSchema('quote'),
    rfqId: idSchema('rfq'),
    vendorId: idSchema('vendor'),
    vendor: z.object({ id: idSchema('vendor'), name: z.string() }),
    amount: money,
    validUntil: z.string().nullable(),
    /** When the vendor would do it. */
    deliversAt: z.string().nullable(),
    notes: z.string().nullable(),
    status: z.enum(quoteStatuses),
    /** It was valid until a time that is over, so it cannot be awarded. */
    expired: z.boolean(),
    /** The vendor would do it later than it is needed. */
    deliversLate: z.boolean(),
    /** No other that can be awarded costs less in its currency. */
    cheapest: z.boolean(),
    createdAt: z.string(),
    settledAt: z.string().nullable(),
  })
  .meta({ id: 'Quote' });
export type Quote = z.infer<typeof quote>;

export const rfq = z
  .object({
    id: idSchema('rfq'),
    /** For people: `RFQ-2026-0007`, numbered in each year of the organization. */
    reference: z.string(),
    status: z.enum(rfqStatuses),
    /** What it may be made from here. */
    nextStatuses: z.array(z.enum(rfqStatuses)),
    serviceType: z.enum(serviceTypes),
    description: z.string(),
    portCallId: idSchema('portCall').nullable(),
    portCall: z
      .object({
        id: idSchema('portCall'),
        reference: z.string(),
        status: z.enum(portCallStatuses),
        vessel: z.object({ id: idSchema('vessel'), name: z.string() }),
      })
      .nullable(),
    /** UN/LOCODE, of the port call where there is one. */
    port: z.string(),
    portName: z.string(),
    /** Zone whose clock the port goes by. */
    portTimezone: z.string(),
    neededBy: z.string(),
    /** Until when quotes are taken. */
    deadline: z.string(),
    /** How many vendors were asked, and how many of them have a quote that stands. */
    counts: z.object({ asked: z.number().int(), quoted: z.number().int(), missing: z.number().int() }),
    /** The lowest amount in each currency, among quotes that can be awarded. */
    cheapest: z.array(z.object({ quoteId: idSchema('quote'), vendorId: idSchema('vendor'), amount: money })),
    awardedQuoteId: idSchema('quote').nullable(),
    awardedAt: z.string().nullable(),
    serviceOrderId: idSchema('serviceOrder').nullable(),
    serviceOrder: z.object({ id: idSchema('serviceOrder'), reference: z.string() }).nullable(),
    cancelledAt: z.string().nullable(),
    cancellationReason: z.string().nullable(),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Rfq' });
export type Rfq = z.infer<typeof rfq>;

export const rfqWithQuotes = rfq
  .extend({
    /** Those that were asked, in the order they were named, with the quote that stands: null is missing. */
    vendors: z.array(
      z.object({
        id: idSchema('vendor'),
        name: z.string(),
        status: z.enum(vendorStatuses),
        quoteId: idSchema('quote').nullable(),
      }),
    ),
    /** All quotes, the newest first: those that were replaced or withdrawn too. */
    quotes: z.array(quote),
  })
  .meta({ id: 'RfqWithQuotes' });
export type RfqWithQuotes = z.infer<typeof rfqWithQuotes>;

const changeable = {
  description: prose({ min: 1, max: 4_000 }),
  neededBy: moment,
  deadline: moment,
  vendorIds: z
    .array(idSchema('vendor'))
    .min(1, 'must have at least one vendor')
    .max(20, 'must have at most 20 vendors')
    .transform((given) => [...new Set(given)]),
};
const path = { id: idSchema('rfq') };

/** For a port call, or for a port alone: one of them is given. */
export const createRfqInput = z.strictObject({
  serviceType: z.enum(serviceTypes),
  portCallId: idSchema('portCall').nullable().optional(),
  port: portCode.nullable().optional(),
  ...changeable,
});
export const updateRfqInput = z.strictObject({ ...path, ...z.object(changeable).partial().shape });
export const rfqPath = z.strictObject(path);
export const cancelRfqInput = z.strictObject({ ...path, reason: reason.optional() });
export const listRfqsInput = z.strictObject({
  ...listQuery(['deadline', 'neededBy', 'createdAt']),
  status: anyOf(rfqStatuses).optional(),
  serviceType: anyOf(serviceTypes).optional(),
  portCallId: idSchema('portCall').optional(),
  vendorId: idSchema('vendor').optional(),
  missing: z.enum(['true', 'false']).optional().meta({
    description: 'Whether vendors that were asked have not quoted yet',
  }),
});

/** A sum that fits the minor units of every currency and every JSON reader. */
const mostMinor = 1_000_000_000_000;

export const recordQuoteInput = z.strictObject({
  ...path,
  vendorId: idSchema('vendor'),
  amount: z.strictObject({
    amount: z.number().int().min(0, 'must not be negative').max(mostMinor),
    currency,
  }),
  validUntil: moment.nullable().optional(),
  deliversAt: moment.nullable().optional(),
  notes: prose({ min: 1, max: 2_000 }).nullable().optional(),
});
export const withdrawQuoteInput = z.strictObject({
  ...path,
  quoteId: idSchema('quote'),
  reason: reason.optional(),
});
export const awardRfqInput = z.strictObject({
  ...path,
  quoteId: idSchema('quote'),
  order: z.boolean().optional().meta({
    description:
      'Whether the service is ordered from the vendor at once. Left out, it is where there is a port call and the feature is open.',
  }),
});
