import { z } from 'zod';
import { problemOfPort } from './port-list.ts';

/** A port by its UN/LOCODE: one of the list. */
export const portCode = z
  .string()
  .trim()
  .toUpperCase()
  .superRefine((code, ctx) => {
    const problem = problemOfPort(code);
    if (problem) ctx.addIssue({ code: 'custom', message: problem });
  })
  .meta({ description: 'UN/LOCODE of a port that `GET /v1/ports` lists' });

export const port = z
  .object({
    /** UN/LOCODE. */
    code: z.string(),
    name: z.string(),
    /** ISO 3166-1 alpha-2. */
    country: z.string(),
    countryName: z.string(),
    timezone: z.string(),
  })
  .meta({ id: 'Port' });
export type Port = z.infer<typeof port>;

export const listPortsInput = z.strictObject({
  search: z.string().trim().max(200, 'must have at most 200 characters').optional(),
  page: z.coerce.number().int().min(1).max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});
