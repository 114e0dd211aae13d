import { z } from 'zod';
import { logoTypes } from './branding.ts';
import { listQuery } from './envelope.ts';
import { featureKeys, limitKeys } from './features.ts';
import { anyOf, email, personName, reason } from './fields.ts';
import { idSchema } from './ids.ts';
import { organization, organizationRoles, updateOrganizationInput } from './organizations.ts';
import { userStatuses } from './users.ts';

/** An organization as its own people see it: without what the platform decides about it. */
export const ownOrganization = organization
  .omit({
    status: true,
    suspension: true,
    deactivation: true,
    purgeAt: true,
    counts: true,
    lastActiveAt: true,
  })
  .meta({ id: 'OwnOrganization' });
export type OwnOrganization = z.infer<typeof ownOrganization>;

/** Slug, domains and currency are the platform’s: addresses, proofs and invoices hang on them. */
export const updateOwnOrganizationInput = updateOrganizationInput.omit({
  id: true,
  slug: true,
  domain: true,
  currency: true,
});

export const setOwnLogoInput = z.strictObject({
  image: z.instanceof(Uint8Array, { error: `must be a picture: ${logoTypes.join(', ')}` }),
});

/** Somebody who belongs to the organization. What is null is for its admins alone, or there is none. */
export const member = z
  .object({
    id: idSchema('user'),
    name: z.string(),
    role: z.enum(organizationRoles),
    email: z.string().nullable(),
    /** Of the account; whoever is deactivated cannot sign in. */
    status: z.enum(userStatuses).nullable(),
    mfa: z.object({ enrolled: z.boolean() }).nullable(),
    /** When they last worked in this organization; what they do in others is not told. */
    lastSeenAt: z.string().nullable(),
    /** Since when they belong to it. */
    createdAt: z.string(),
  })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof member>;

export const listMembersInput = z.strictObject({
  ...listQuery(['name', 'role', 'createdAt']),
  role: anyOf(organizationRoles).optional(),
});

export const memberPath = { id: idSchema('user') };
/** Who becomes admin when the last one goes or gets another role. */
const successorId = idSchema('user').optional();
export const setMemberRoleInput = z.strictObject({
  ...memberPath,
  role: z.enum(organizationRoles),
  successorId,
  reason: reason.optional(),
});
export const removeMemberInput = z.strictObject({ ...memberPath, successorId, reason: reason.optional() });
/** Whoever was taken out, as they were. */
export const removedMember = z
  .object({ id: idSchema('user'), name: z.string() })
  .meta({ id: 'RemovedMember' });

export const inviteMemberInput = z.strictObject({ email, name: personName, role: z.enum(organizationRoles) });
export const ownInvitationPath = z.strictObject({ id: idSchema('invitation') });

/** What an organization has and how much of it is used, as its people are told. */
export const ownUsage = z
  .object({
    limits: z.array(
      z.object({
        key: z.enum(limitKeys),
        name: z.string(),
        description: z.string(),
        unit: z.string(),
        /** Null is unlimited. */
        limit: z.number().int().nullable(),
        /** Null where nothing adds up, as with requests a minute. */
        used: z.number().int().nullable(),
        because: z.string(),
        /** What would raise it; null where it is unlimited. */
        wouldHelp: z.string().nullable(),
      }),
    ),
    features: z.array(
      z.object({
        key: z.enum(featureKeys),
        name: z.string(),
        description: z.string(),
        open: z.boolean(),
        /** The code that requests are refused with; null while it is open. */
        code: z.string().nullable(),
        because: z.string(),
        wouldHelp: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'OwnUsage' });
export type OwnUsage = z.infer<typeof ownUsage>;
