import { z } from 'zod';
import { listQuery } from './envelope.ts';
import { anyOf, day, lineOfText, moment, prose, reason } from './fields.ts';
import { idSchema } from './ids.ts';
import { portCallStatuses } from './port-call-states.ts';
import { portCode } from './ports.ts';

const status = z.enum(portCallStatuses);

export const portCall = z
  .object({
    id: idSchema('portCall'),
    /** For people: `PC-2026-0042`, numbered in each year of the organization. */
    reference: z.string(),
    vesselId: idSchema('vessel'),
    vessel: z.object({ id: idSchema('vessel'), name: z.string(), imoNumber: z.string() }),
    /** UN/LOCODE. */
    port: z.string(),
    portName: z.string(),
    /** Zone whose clock the port goes by. */
    portTimezone: z.string(),
    status,
    /** What it may become from here. */
    nextStatuses: z.array(status),
    /** Estimated times of arrival and departure. */
    eta: z.string(),
    etd: z.string().nullable(),
    /** Actual times of arrival, berthing and departure. */
    ata: z.string().nullable(),
    atb: z.string().nullable(),
    atd: z.string().nullable(),
    cancelledAt: z.string().nullable(),
    cancellationReason: z.string().nullable(),
    terminal: z.string().nullable(),
    notes: z.string().nullable(),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'PortCall' });
export type PortCall = z.infer<typeof portCall>;

const plan = {
  vesselId: idSchema('vessel'),
  port: portCode,
  eta: moment,
  etd: moment.nullable().optional(),
  terminal: lineOfText({ max: 120 }).nullable().optional(),
  notes: prose({ min: 1, max: 2_000 }).nullable().optional(),
};
const path = { id: idSchema('portCall') };

export const createPortCallInput = z.strictObject(plan);
/** Recorded times can be corrected, not taken back. */
export const updatePortCallInput = z.strictObject({
  ...path,
  ...z.object({ ...plan, ata: moment, atb: moment, atd: moment }).partial().shape,
});
export const portCallPath = z.strictObject(path);
/** A reason is for a cancellation alone. */
export const changePortCallStatusInput = z.strictObject({
  ...path,
  status,
  at: moment,
  reason: reason.optional(),
});
export const listPortCallsInput = z.strictObject({
  ...listQuery(['eta', 'createdAt', 'status', 'reference']),
  status: anyOf(portCallStatuses).optional(),
  port: portCode.optional(),
  vesselId: idSchema('vessel').optional(),
  etaFrom: day.optional().meta({ description: 'A day (from midnight UTC on) or an instant' }),
  etaTo: day.optional().meta({ description: 'A day (all of it) or an instant' }),
});
