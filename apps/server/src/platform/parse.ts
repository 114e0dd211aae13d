import type { ErrorDetail } from '@porttask/contracts';
import type { z } from 'zod';
import { DomainError } from '#kernel/domain-error';

/** Details of one answer: enough to mend a form, too few to make a small body answer with megabytes. */
const mostDetails = 50;

const path = (segments: readonly PropertyKey[]): string => segments.map(String).join('.');

function detailsOf(issue: z.core.$ZodIssue): ErrorDetail[] {
  const at = path(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: at ? `${at}.${key}` : key, message: 'is not a known field' }));
  }
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return [{ field: at, message: 'is required' }];
  return [{ field: at, message: issue.message }];
}

/** First place of a NUL character, which PostgreSQL cannot store, as a path; else null. */
function nulAt(value: unknown, at: readonly string[] = []): string | null {
  if (typeof value === 'string') return value.includes('\0') ? path(at) : null;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = key.includes('\0') ? path([...at, key.replaceAll('\0', '')]) : nulAt(inner, [...at, key]);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Input as a command or query declares it.
 * @throws DomainError VALIDATION_ERROR that names each field and what would be right
 */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const nul = nulAt(raw);
  if (nul !== null) {
    throw new DomainError('VALIDATION_ERROR', {}, [
      { field: nul, message: 'must not contain a NUL character' },
    ]);
  }
  const parsed = schema.safeParse(raw, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new DomainError('VALIDATION_ERROR', {}, parsed.error.issues.flatMap(detailsOf).slice(0, mostDetails));
}
