import { z } from 'zod';
import { listQuery } from './envelope.ts';
import { anyOf, country, lineOfText } from './fields.ts';
import { idSchema } from './ids.ts';
import { imoDigits, problemOfImoNumber } from './imo-number.ts';

export const vesselTypes = [
  'bulk_carrier',
  'container',
  'tanker',
  'general_cargo',
  'ro_ro',
  'passenger',
  'offshore',
  'other',
] as const;
export const vesselStatuses = ['active', 'archived'] as const;

const imoNumber = z
  .union([z.string(), z.number()])
  .transform((typed) => imoDigits(String(typed)))
  .superRefine((digits, ctx) => {
    const problem = problemOfImoNumber(digits);
    if (problem) ctx.addIssue({ code: 'custom', message: problem });
  })
  .meta({ description: 'Seven digits with their check digit; "IMO" before them is forgiven' });
const mmsi = z
  .string()
  .trim()
  .regex(/^\d{9}$/, 'must have 9 digits, like 257123000');
const callSign = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{3,8}$/, 'must have 3 to 8 letters and digits, like LAXY5');

export const vessel = z
  .object({
    id: idSchema('vessel'),
    name: z.string(),
    imoNumber: z.string(),
    type: z.enum(vesselTypes),
    /** ISO 3166-1 alpha-2. */
    flag: z.string(),
    grossTonnage: z.number().int().nullable(),
    mmsi: z.string().nullable(),
    callSign: z.string().nullable(),
    /** An archived vessel is kept for its past; it takes nothing of the limit and gets no new port calls. */
    status: z.enum(vesselStatuses),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Vessel' });
export type Vessel = z.infer<typeof vessel>;

const facts = {
  name: lineOfText({ max: 120 }),
  imoNumber,
  type: z.enum(vesselTypes),
  flag: country,
  grossTonnage: z.number().int().min(1).max(1_000_000).nullable().optional(),
  mmsi: mmsi.nullable().optional(),
  callSign: callSign.nullable().optional(),
};
const path = { id: idSchema('vessel') };

export const createVesselInput = z.strictObject(facts);
export const updateVesselInput = z.strictObject({
  ...path,
  ...z.object(facts).partial().shape,
});
export const vesselPath = z.strictObject(path);
export const listVesselsInput = z.strictObject({
  ...listQuery(['name', 'imoNumber', 'type', 'createdAt']),
  type: anyOf(vesselTypes).optional(),
  flag: country.optional(),
  status: anyOf(vesselStatuses).optional(),
});
