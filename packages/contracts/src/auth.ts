import { z } from 'zod';
import { publicBranding } from './branding.ts';
import { currentPassword, email, linkToken, newPassword, personName } from './fields.ts';
import { closedFeature } from './gate.ts';
import { idSchema } from './ids.ts';
import { currentImpersonation } from './impersonations.ts';
import { organizationRoles } from './organizations.ts';
import { platformRole, secondFactors } from './users.ts';

export const setupState = z.object({ required: z.boolean() }).meta({ id: 'SetupState' });
export const setupInput = z.strictObject({
  token: linkToken,
  name: personName,
  email,
  password: newPassword,
});

export const signInInput = z.strictObject({ email, password: currentPassword });
export const mfaMethods = ['totp', 'passkey', 'recovery_code'] as const;
/** After a password alone: either signed in, or a second factor is still needed on this session. */
export const signedIn = z
  .object({ mfaRequired: z.boolean(), methods: z.array(z.enum(mfaMethods)) })
  .meta({ id: 'SignedIn' });

/** A TOTP code (6 digits) or a recovery code; spaces and hyphens are forgiven. */
export const factorCode = z.string().trim().min(6, 'must have at least 6 characters').max(40);
export const mfaInput = z.strictObject({ code: factorCode });
export const stepUpInput = z.strictObject({
  password: currentPassword.optional(),
  code: factorCode.optional(),
});
export const stepUpDone = z.object({ validUntil: z.string() }).meta({ id: 'StepUp' });

export const requestPasswordResetInput = z.strictObject({ email });
export const confirmPasswordResetInput = z.strictObject({ token: linkToken, password: newPassword });

export const invitationTokenInput = z.strictObject({ token: linkToken });
/** What the invited person sees before accepting. */
export const invitationView = z
  .object({
    email: z.string(),
    name: z.string(),
    organizationName: z.string(),
    branding: publicBranding,
    role: z.enum(organizationRoles),
    invitedBy: z.string(),
    expiresAt: z.string(),
    /** The address has an account: accepting means signing in, and no password is set. */
    hasAccount: z.boolean(),
  })
  .meta({ id: 'InvitationView' });
/** Name and password for a new account; neither for somebody who is signed in with the invited address. */
export const acceptInvitationInput = z.strictObject({
  token: linkToken,
  name: personName.optional(),
  password: newPassword.optional(),
});
export const acceptedInvitation = z
  .object({ organizationId: idSchema('organization'), signedIn: z.boolean() })
  .meta({ id: 'AcceptedInvitation' });

export const me = z
  .object({
    user: z.object({
      id: idSchema('user'),
      email: z.string(),
      name: z.string(),
      mfaMethods: z.array(z.enum(secondFactors)),
      createdAt: z.string(),
    }),
    organization: z
      .object({
        id: idSchema('organization'),
        name: z.string(),
        slug: z.string(),
        timezone: z.string(),
        currency: z.string(),
        branding: publicBranding,
      })
      .nullable(),
    role: z.enum(organizationRoles).nullable(),
    platformRole: platformRole.nullable(),
    /** Names of the commands and queries this caller may use. */
    permissions: z.array(z.string()),
    /** Which features are open to the organization. */
    features: z.record(z.string(), z.boolean()),
    /** Of the closed ones why, and what would help. */
    closed: z.record(z.string(), closedFeature),
    /** Null is unlimited. */
    limits: z.record(
      z.string(),
      z.object({ limit: z.number().int().nullable(), used: z.number().int(), because: z.string() }),
    ),
    /** Set while a Super Admin works as this person. */
    impersonation: currentImpersonation.nullable(),
    /** A second factor has to be set up before anything else is possible. */
    mfaEnrollmentRequired: z.boolean(),
    /** A new password has to be chosen before anything else is possible. */
    passwordChangeRequired: z.boolean(),
    /** Set where business time can be moved: how far it is ahead of real time. */
    testClock: z.object({ offsetMs: z.number().int() }).nullable(),
    session: z.object({ id: idSchema('session'), stepUpUntil: z.string(), expiresAt: z.string() }),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

export const updateMeInput = z.strictObject({ name: personName });
export const myOrganization = z
  .object({ id: idSchema('organization'), name: z.string() })
  .meta({ id: 'MyOrganization' });
export const switchOrganizationInput = z.strictObject({ organizationId: idSchema('organization') });
export const changePasswordInput = z.strictObject({ current: currentPassword, password: newPassword });

export const mfaState = z
  .object({
    totp: z.boolean(),
    /** Since when there is an authenticator. */
    enrolledAt: z.string().nullable(),
    passkeys: z.number().int(),
    recoveryCodesLeft: z.number().int(),
  })
  .meta({ id: 'MfaState' });
export const totpEnrollment = z
  .object({ secret: z.string(), uri: z.string() })
  .meta({ id: 'TotpEnrollment' });
export const confirmTotpInput = z.strictObject({ code: factorCode });
/** New recovery codes, shown once. None when the ones from the first factor go on being good. */
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });
export const sessionPath = z.strictObject({ id: idSchema('session') });

export const changeEmailInput = z.strictObject({ email, password: currentPassword.optional() });
export const confirmEmailChangeInput = z.strictObject({ token: linkToken });
/** The address of an account, and the one that waits to be confirmed. */
export const myEmail = z
  .object({
    email: z.string(),
    pending: z.object({ email: z.string(), expiresAt: z.string() }).nullable(),
  })
  .meta({ id: 'MyEmail' });
export const confirmedEmail = z.object({ email: z.string() }).meta({ id: 'ConfirmedEmail' });
