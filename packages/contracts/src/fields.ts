import { z } from 'zod';

/**
 * Controls, formats (bidi overrides and isolates, zero-width, tags), line separators and blank letters: they make one name
 * look like another. The two joiners are left, because scripts and emoji are written with them.
 */
const hostile = /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u034f\u115f\u1160\u2800\u3164\uffa0]--[\u200c\u200d]]/v;
/** In prose line breaks, tabs and the marks of direction that keyboards write are fine. */
const hostileInProse = /[[\p{Cc}\p{Cf}]--[\t\n\r\u00ad\u061c\u200c-\u200f]]/v;

const wellFormed = (value: string) => value.isWellFormed();

/** One line of text for people: trimmed, without control or bidi characters. */
export function lineOfText(options: { min?: number; max: number }) {
  const { min = 1, max } = options;
  return z
    .string()
    .trim()
    .min(min, min === 1 ? 'must not be empty' : `must have at least ${min} characters`)
    .max(max, `must have at most ${max} characters`)
    .refine(
      (value) => wellFormed(value) && !hostile.test(value),
      'must not contain control or invisible characters',
    )
    .normalize('NFC');
}

/** Several lines of text for people. */
export function prose(options: { min?: number; max: number }) {
  const { min = 0, max } = options;
  return z
    .string()
    .trim()
    .min(min, min === 1 ? 'must not be empty' : `must have at least ${min} characters`)
    .max(max, `must have at most ${max} characters`)
    .refine(
      (value) => wellFormed(value) && !hostileInProse.test(value),
      'must not contain control or invisible characters',
    );
}

const reasonOf = (min: number) =>
  prose({ min, max: 500 }).refine((value) => /[\p{L}\p{N}]/u.test(value), 'must say something');

/** Why something is done, as the audit log keeps it. */
export const reason = reasonOf(5);
/** Why somebody acts in another person's name: that person reads it. */
export const impersonationReason = reasonOf(10);

/** An email address, lower-cased. One address: lists, comments and line breaks are refused. */
export const email = z
  .string()
  .refine((value) => !/[\r\n,;]/.test(value), 'must be one email address, without line breaks')
  .trim()
  .max(254, 'must have at most 254 characters')
  .toLowerCase()
  .pipe(z.email('must be one email address, like ana@agency.example'));

export const personName = lineOfText({ max: 120 });

export const phone = z
  .string()
  .trim()
  .regex(/^\+?(?=(?:\D*\d){4,20}\D*$)[\d ().\-/]{4,30}$/, 'must be a phone number, like +351 21 123 4567');

/** A password as typed: 12 to 128 characters, nothing trimmed, no composition rules. */
export const newPassword = z
  .string()
  .min(12, 'must have at least 12 characters')
  .max(128, 'must have at most 128 characters')
  .refine(wellFormed, 'must be valid text');

/** A password to compare with a stored one. */
export const currentPassword = z
  .string()
  .min(1, 'must not be empty')
  .max(128, 'must have at most 128 characters');

/** The slug of an organization: lower-cased, 3 to 48 characters. */
export const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{1,46}[a-z0-9])$/,
    'must have 3 to 48 characters: a-z, 0-9 and hyphens, not beginning or ending with one',
  );

/** A domain name as typed; the server normalises it (IDN to punycode). */
export const domainName = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(253, 'must have at most 253 characters');

/** ISO 3166-1 alpha-2. */
export const country = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'must be a country code of two letters, like NO');

/** ISO 4217. */
export const currency = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, 'must be a currency code of three letters, like EUR');

/** An IANA time zone name, or any other that Intl.DateTimeFormat takes. */
export const timezone = z
  .string()
  .trim()
  .max(64)
  .refine(isTimezone, 'must be a time zone name, like Europe/Oslo');

function isTimezone(value: string): boolean {
  try {
    // Offsets like "+02:00" are accepted by Intl but are no zones: they know no daylight saving time.
    return !/^[+-]/.test(value) && Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}

/** An instant in UTC with milliseconds. */
export const instant = z.iso.datetime({ offset: false, precision: 3 }).meta({ format: 'date-time' });

/** An instant as people and systems give it, at any offset; brought into UTC. Far-off years are typing errors. */
export const moment = z.iso
  .datetime({ offset: true })
  .transform((at) => new Date(at).toISOString())
  .refine((at) => at >= '2000' && at < '2100', 'must be in a year from 2000 to 2099')
  .meta({ format: 'date-time' });

/** An instant or a whole day, within the calendar of PostgreSQL. */
export const day = z.iso
  .datetime({ offset: true })
  .transform((at) => new Date(at).toISOString())
  .or(z.iso.date())
  .refine((at) => at >= '0001', 'must be in the year 1 or later');

/** The secret of a mail link: 32 bytes as base64url. */
export const linkToken = z.string().min(16).max(128);

/** Several values of one filter, separated by commas: `status=active,suspended`. */
export function anyOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(values)).min(1).max(values.length))
    .meta({ description: `One or several of ${values.join(', ')}, separated by commas` });
}
