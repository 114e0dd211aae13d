import { z } from 'zod';
import { email, personName, reason } from './fields.ts';
import { idSchema } from './ids.ts';
import { invitation, organizationRoles } from './organizations.ts';
import { listUsersInput, membership, platformRole, user, userPath } from './users.ts';

export const inviteUserInput = z.strictObject({
  email,
  name: personName,
  organizationId: idSchema('organization'),
  role: z.enum(organizationRoles),
});
/** Whoever was invited, as they are now, and the invitation that was mailed. */
export const invitedUser = user.extend({ invitation }).meta({ id: 'InvitedUser' });

export const updateUserInput = z.strictObject({
  ...userPath,
  name: personName.optional(),
  /** Becomes theirs when they confirm it by the link mailed to it. */
  email: email.optional(),
});

const membershipPath = { ...userPath, organizationId: idSchema('organization') };
/** Who becomes admin when the last one goes or gets another role. */
const successorId = idSchema('user').optional();
export const setMembershipInput = z.strictObject({
  ...membershipPath,
  role: z.enum(organizationRoles),
  successorId,
  reason: reason.optional(),
});
export const removeMembershipInput = z.strictObject({
  ...membershipPath,
  successorId,
  reason: reason.optional(),
});

export const grantPlatformRoleInput = z.strictObject({ ...userPath, role: platformRole, reason });
export const revokePlatformRoleInput = z.strictObject({
  ...userPath,
  role: platformRole.optional(),
  reason,
});

export const userVerbInput = z.strictObject({ ...userPath, reason });
export const endUserSessionsInput = z.strictObject({ ...userPath, reason: reason.optional() });

/** `link` mails a link to choose a new password; `force` asks for a new one at the next sign-in. */
export const passwordResetModes = ['link', 'force'] as const;
export const resetUserPasswordInput = z.strictObject({
  ...userPath,
  mode: z.enum(passwordResetModes),
  reason,
});

/** For each organization whose last admin goes, the member who becomes one. */
export const successors = z
  .array(z.strictObject({ organizationId: idSchema('organization'), successorId: idSchema('user') }))
  .max(100, 'must have at most 100 entries');
export const deactivateUserInput = z.strictObject({ ...userPath, reason, successors: successors.optional() });

export const userImpact = z
  .object({
    activeSessions: z.number().int(),
    /** A link to choose a new password that was mailed and not used yet. */
    pendingReset: z.boolean(),
    lastSuperAdmin: z.boolean(),
    memberships: z.array(membership.extend({ lastAdmin: z.boolean() }).meta({ id: 'MembershipAtStake' })),
  })
  .meta({ id: 'UserImpact' });
export type UserImpact = z.infer<typeof userImpact>;

export const bulkActions = [
  'unlock',
  'deactivate',
  'reactivate',
  'end_sessions',
  'reset_password',
  'force_password_change',
] as const;
/** How many people one call may name. */
export const mostInBulk = 1_000;
export const changeUsersInput = z.strictObject({
  action: z.enum(bulkActions),
  ids: z
    .array(idSchema('user'))
    .min(1, 'must name somebody')
    .max(mostInBulk, `must name at most ${mostInBulk} people`),
  reason,
});

/** What became of each person, in the order asked for; those named twice stand once. */
export const changedUsers = z
  .object({
    done: z.number().int(),
    unchanged: z.number().int(),
    refused: z.number().int(),
    rows: z.array(
      z.object({
        id: idSchema('user'),
        name: z.string().nullable(),
        outcome: z.enum(['done', 'unchanged', 'refused']),
        /** Why not, as a single call would have been answered. */
        error: z.object({ code: z.string(), message: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'ChangedUsers' });
export type ChangedUsers = z.infer<typeof changedUsers>;

/** The filters and the order of the list, so that a file holds what is seen there. */
export const exportUsersInput = listUsersInput
  .omit({ page: true, limit: true, cursor: true })
  .extend({ format: z.enum(['csv']).optional() });
/** Above so many rows a fresh proof of identity is asked for. */
export const exportWithoutProof = 1_000;
