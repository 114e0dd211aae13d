import { after, minutes } from '#kernel/clock';
import type { SecurityPolicy } from '#kernel/security-policy';

/** Sessions a user may have at once; the oldest goes (S10). */
export const sessionsPerUser = 10;

/** How long a password alone waits for the second factor. */
export const mfaPendingMs = minutes(10);

/** How long a session of this person may be idle, and live at all (S4). */
export function sessionLife(policy: SecurityPolicy, isSuperAdmin: boolean, at: Date) {
  const idle = isSuperAdmin ? policy.superAdminIdleMinutes : policy.userIdleMinutes;
  const absolute = isSuperAdmin ? policy.superAdminAbsoluteMinutes : policy.userAbsoluteMinutes;
  return { idleTimeoutSeconds: idle * 60, expiresAt: after(at, minutes(absolute)) };
}

export type SessionEnd =
  | 'sign_out'
  | 'replaced'
  | 'limit'
  | 'ended_by_user'
  | 'ended_by_admin'
  | 'password_changed'
  | 'mfa_changed'
  | 'role_changed'
  | 'organization_suspended'
  | 'deactivated';
