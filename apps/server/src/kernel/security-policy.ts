/** Life of sessions and whether Super Admins need a second factor. Changed under Settings. */
export type SecurityPolicy = {
  readonly superAdminIdleMinutes: number;
  readonly superAdminAbsoluteMinutes: number;
  readonly userIdleMinutes: number;
  readonly userAbsoluteMinutes: number;
  /** `when_https`: required exactly when the public URL is https. */
  readonly superAdminMfa: 'when_https' | 'always' | 'never';
  /** Whether commands that declare `approval` need a second Super Admin. */
  readonly approvals: boolean;
};

export const defaultSecurityPolicy: SecurityPolicy = {
  superAdminIdleMinutes: 30,
  superAdminAbsoluteMinutes: 8 * 60,
  userIdleMinutes: 12 * 60,
  userAbsoluteMinutes: 7 * 24 * 60,
  superAdminMfa: 'when_https',
  approvals: false,
};
