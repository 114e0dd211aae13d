import { z } from 'zod';
import { logQuery } from './envelope.ts';
import { country, domainName, email, lineOfText, phone, prose, reason } from './fields.ts';
import { idSchema } from './ids.ts';

const organizationId = { id: idSchema('organization') };

/** As typed; the server brings it into one spelling and checks the form of its country. */
export const vatIdText = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(40, 'must have at most 40 characters');

export const billingAddress = z
  .object({
    lines: z.array(z.string()),
    city: z.string(),
    postalCode: z.string().nullable(),
    country: z.string(),
  })
  .meta({ id: 'BillingAddress' });
export type BillingAddress = z.infer<typeof billingAddress>;
export const billingAddressInput = z.strictObject({
  lines: z
    .array(lineOfText({ max: 120 }))
    .min(1, 'must have at least one line')
    .max(4, 'must have at most 4 lines'),
  city: lineOfText({ max: 80 }),
  postalCode: lineOfText({ max: 20 }).nullable().default(null),
  country,
});

export const contact = z
  .object({
    name: z.string(),
    role: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  })
  .meta({ id: 'OrganizationContact' });
export type Contact = z.infer<typeof contact>;
export const contactsInput = z
  .array(
    z
      .strictObject({
        name: lineOfText({ max: 120 }),
        role: lineOfText({ max: 80 }).nullable().default(null),
        email: email.nullable().default(null),
        phone: phone.nullable().default(null),
      })
      .refine((given) => given.email !== null || given.phone !== null, {
        path: ['email'],
        error: 'needs an email address or a phone number',
      }),
  )
  .max(20, 'must be at most 20 contacts');

export const domainStatuses = ['pending', 'verified'] as const;
export const organizationDomain = z
  .object({
    id: idSchema('organizationDomain'),
    domain: z.string(),
    status: z.enum(domainStatuses),
    primary: z.boolean(),
    /** The record that has to stand in the domain's DNS; null once it is verified. */
    record: z.object({ type: z.literal('TXT'), name: z.string(), value: z.string() }).nullable(),
    verification: z
      .object({
        by: z.enum(['dns', 'super_admin']),
        name: z.string().nullable(),
        reason: z.string().nullable(),
        at: z.string(),
      })
      .nullable(),
    lastCheck: z.object({ at: z.string(), problem: z.string() }).nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'OrganizationDomain' });
export type OrganizationDomain = z.infer<typeof organizationDomain>;

export const addDomainInput = z.strictObject({ ...organizationId, domain: domainName });
export const domainPath = z.strictObject({ ...organizationId, domainId: idSchema('organizationDomain') });
/** With a reason a Super Admin vouches for it; without one the DNS is asked. */
export const verifyDomainInput = domainPath.extend({ reason: reason.optional() });

const noteText = prose({ min: 1, max: 4000 });
export const organizationNote = z
  .object({
    id: idSchema('organizationNote'),
    text: z.string(),
    author: z.object({ id: z.string().nullable(), name: z.string() }),
    createdAt: z.string(),
    editedAt: z.string().nullable(),
  })
  .meta({ id: 'OrganizationNote' });
export type OrganizationNote = z.infer<typeof organizationNote>;
export const listNotesInput = z.strictObject({ ...organizationId, ...logQuery });
export const addNoteInput = z.strictObject({ ...organizationId, text: noteText });
export const notePath = z.strictObject({ ...organizationId, noteId: idSchema('organizationNote') });
export const changeNoteInput = notePath.extend({ text: noteText });
