import { z } from 'zod';
import { listQuery } from './envelope.ts';
import { anyOf, day } from './fields.ts';
import { idSchema } from './ids.ts';
import { organizationRoles } from './organizations.ts';

export const userStatuses = ['invited', 'active', 'deactivated'] as const;
export type UserStatus = (typeof userStatuses)[number];

export const platformRole = z.literal('super_admin');

/** Kinds of second factors somebody may set up. */
export const secondFactors = ['totp', 'passkey'] as const;
export type SecondFactor = (typeof secondFactors)[number];

export const membership = z
  .object({
    organizationId: idSchema('organization'),
    organizationName: z.string(),
    role: z.enum(organizationRoles),
  })
  .meta({ id: 'Membership' });

const author = z.object({ id: z.string().nullable(), name: z.string() });

export const user = z
  .object({
    id: idSchema('user'),
    email: z.string(),
    name: z.string(),
    status: z.enum(userStatuses),
    platformRole: platformRole.nullable(),
    /** Since when and why somebody is a Super Admin. */
    platformRoleGrant: z.object({ reason: z.string(), since: z.string(), by: author }).nullable(),
    /** Since when and why the account is shut. */
    deactivation: z.object({ reason: z.string(), since: z.string(), by: author }).nullable(),
    memberships: z.array(membership),
    mfa: z.object({ enrolled: z.boolean(), methods: z.array(z.enum(secondFactors)) }),
    lock: z.object({ until: z.string(), reason: z.string() }).nullable(),
    lastSeenAt: z.string().nullable(),
    version: z.number().int(),
    createdAt: z.string(),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof user>;

export const session = z
  .object({
    id: idSchema('session'),
    current: z.boolean(),
    ip: z.string().nullable(),
    userAgent: z.string().nullable(),
    organizationId: idSchema('organization').nullable(),
    createdAt: z.string(),
    lastUsedAt: z.string(),
    expiresAt: z.string(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;

export const listUsersInput = z.strictObject({
  ...listQuery(['createdAt', 'name', 'email', 'lastSeenAt']),
  organizationId: idSchema('organization').optional(),
  role: anyOf(organizationRoles).optional(),
  status: anyOf(userStatuses).optional(),
  locked: z.enum(['true', 'false']).optional(),
  mfa: z.enum(['true', 'false']).optional(),
  platformRole: platformRole.optional(),
  lastSeenBefore: day
    .meta({ description: 'A day (from midnight UTC on) or an instant; leaves out who never signed in' })
    .optional(),
  neverSignedIn: z.enum(['true', 'false']).optional(),
});

export const userPath = { id: idSchema('user') };
export const userSessionPath = z.strictObject({ ...userPath, sessionId: idSchema('session') });
