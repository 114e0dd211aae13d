import { z } from 'zod';
import { branding, brandingInput } from './branding.ts';
import { businessHours, businessHoursInput } from './business-hours.ts';
import { listQuery } from './envelope.ts';
import {
  anyOf,
  country,
  currency,
  domainName,
  email,
  lineOfText,
  personName,
  reason,
  slug,
  timezone,
} from './fields.ts';
import { idSchema } from './ids.ts';
import { money } from './money.ts';
import {
  billingAddress,
  billingAddressInput,
  contact,
  contactsInput,
  vatIdText,
} from './organization-settings.ts';

export const organizationStatuses = ['active', 'suspended', 'deactivated'] as const;
export type OrganizationStatus = (typeof organizationStatuses)[number];

export const suspensionCategories = ['payment', 'abuse', 'security', 'request', 'other'] as const;
export type SuspensionCategory = (typeof suspensionCategories)[number];

export const organizationRoles = ['admin', 'agent', 'user'] as const;
export type OrganizationRole = (typeof organizationRoles)[number];

const organizationName = lineOfText({ min: 2, max: 120 });

export const organization = z
  .object({
    id: idSchema('organization'),
    name: z.string(),
    slug: z.string(),
    domain: z.string().nullable(),
    status: z.enum(organizationStatuses),
    suspension: z
      .object({
        category: z.enum(suspensionCategories),
        reason: z.string(),
        since: z.string(),
        by: z.object({ id: z.string().nullable(), name: z.string() }),
      })
      .nullable(),
    deactivation: z
      .object({
        reason: z.string(),
        since: z.string(),
        by: z.object({ id: z.string().nullable(), name: z.string() }),
      })
      .nullable(),
    purgeAt: z.string().nullable(),
    country: z.string().nullable(),
    timezone: z.string(),
    currency: z.string(),
    vatId: z.string().nullable(),
    billingAddress: billingAddress.nullable(),
    contacts: z.array(contact),
    branding,
    businessHours,
    counts: z.object({ users: z.number().int(), activeSessions: z.number().int() }),
    lastActiveAt: z.string().nullable(),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Organization' });
export type Organization = z.infer<typeof organization>;

export const invitationStatuses = ['pending', 'accepted', 'expired', 'replaced', 'revoked'] as const;

export const invitation = z
  .object({
    id: idSchema('invitation'),
    organizationId: idSchema('organization'),
    email: z.string(),
    name: z.string(),
    role: z.enum(organizationRoles),
    status: z.enum(invitationStatuses),
    invitedBy: z.object({ id: z.string().nullable(), name: z.string() }),
    expiresAt: z.string(),
    acceptedAt: z.string().nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof invitation>;

export const createOrganizationInput = z.strictObject({
  name: organizationName,
  domain: domainName,
  slug: slug.optional(),
  country: country.optional(),
  timezone: timezone.optional(),
  currency: currency.optional(),
  admin: z.strictObject({ name: personName, email }),
});

export const createdOrganization = z
  .object({
    organization,
    admin: z.object({
      id: idSchema('user').nullable(),
      email: z.string(),
      name: z.string(),
      existing: z.boolean(),
    }),
    invitation,
  })
  .meta({ id: 'CreatedOrganization' });

export const listOrganizationsInput = z.strictObject({
  ...listQuery(['createdAt', 'name', 'status', 'lastActiveAt']),
  status: anyOf(organizationStatuses).optional(),
  country: z
    .string()
    .regex(/^[A-Za-z]{2}(,[A-Za-z]{2})*$/, 'must be country codes of two letters, separated by commas')
    .optional(),
});

export const organizationPath = { id: idSchema('organization') };

export const updateOrganizationInput = z.strictObject({
  ...organizationPath,
  name: organizationName.optional(),
  slug: slug.optional(),
  domain: domainName.optional(),
  country: country.nullable().optional(),
  timezone: timezone.optional(),
  currency: currency.optional(),
  businessHours: businessHoursInput.optional(),
  branding: brandingInput.optional(),
  vatId: vatIdText.nullable().optional(),
  billingAddress: billingAddressInput.nullable().optional(),
  contacts: contactsInput.optional(),
});

export const impactInput = z.strictObject({
  ...organizationPath,
  action: z.enum(['suspend', 'deactivate']).default('suspend'),
});

/** What stops, or is at stake, when an organization is closed. */
export const impact = z
  .object({
    users: z.number().int(),
    activeSessions: z.number().int(),
    invitations: z.number().int(),
    apiKeys: z.number().int(),
    webhooks: z.number().int(),
    pendingJobs: z.number().int(),
    openInvoices: z.object({ count: z.number().int(), total: money }),
    mrr: money,
    /** Who belongs to nothing else, and is made unrecognisable when the organization is purged. */
    peopleErased: z.number().int(),
    /** When that would be; null for suspending. */
    purgeAt: z.string().nullable(),
  })
  .meta({ id: 'Impact' });
export type Impact = z.infer<typeof impact>;

export const suspendOrganizationInput = z.strictObject({
  ...organizationPath,
  category: z.enum(suspensionCategories),
  reason,
});

export const reinstateOrganizationInput = z.strictObject({ ...organizationPath, reason });

/** `confirm` repeats the slug, so that nobody closes another organization than the one they mean. */
export const deactivateOrganizationInput = z.strictObject({
  ...organizationPath,
  reason,
  confirm: z.string().trim().toLowerCase().max(100),
});

export const restoreOrganizationInput = z.strictObject({ ...organizationPath, reason });

export const invitationPath = z.strictObject({ ...organizationPath, invitationId: idSchema('invitation') });
