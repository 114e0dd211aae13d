import { z } from 'zod';
import type { ErrorCode } from './errors.ts';
import { errorCatalogue } from './errors.ts';

/** Success: `{ success: true, data }`. */
export const success = <T extends z.ZodType>(data: T) => z.object({ success: z.literal(true), data });

export const pagination = z
  .object({
    page: z.number().int().optional(),
    limit: z.number().int(),
    total: z.number().int().optional(),
    totalPages: z.number().int().optional(),
    totalIsEstimate: z.boolean().optional(),
    nextCursor: z.string().nullable(),
    /** Nothing matched the search; the rows match this instead, with misspelled words replaced. */
    corrected: z.string().optional(),
  })
  .meta({ id: 'Pagination' });

/** A bounded list: rows and where they stand in the whole. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ success: z.literal(true), data: z.array(item), pagination });

const errorCodes = Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]];

/** Failure: a code to act on, a sentence to read, the fields that are wrong, and the id that finds it in the log. */
export const errorEnvelope = z
  .object({
    success: z.literal(false),
    error: z.object({
      code: z.enum(errorCodes),
      message: z.string(),
      details: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
      /** What the sentence was made from, for clients that show it their own way. */
      params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      requestId: z.string(),
    }),
  })
  .meta({ id: 'Error' });

/** `?page=&limit=&cursor=&search=&sort=` of bounded lists; `sortable` names the fields that may be sorted by. */
export function listQuery<const S extends readonly [string, ...string[]]>(sortable: S) {
  const names = sortable.join('|');
  return {
    page: z.coerce.number().int().min(1).max(10_000).optional(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
    cursor: z.string().max(600).optional(),
    search: z.string().trim().max(200, 'must have at most 200 characters').optional(),
    sort: z
      .string()
      .max(100, 'must have at most 100 characters')
      .regex(
        new RegExp(`^-?(${names})(,-?(${names}))*$`),
        `must be one or several of ${sortable.join(', ')}, each with an optional minus sign`,
      )
      .optional(),
  };
}

/** `?cursor=&limit=` of logs. */
export const logQuery = {
  limit: z.coerce.number().int().min(1).max(100).optional(),
  cursor: z.string().max(600).optional(),
};
