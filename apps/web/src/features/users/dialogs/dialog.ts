import type { User } from '../api.ts';

export type UserDialog =
  | 'edit'
  | 'unlock'
  | 'reset-password'
  | 'reset-mfa'
  | 'deactivate'
  | 'reactivate'
  | 'grant'
  | 'revoke'
  | 'add';

export type DialogProps = {
  readonly user: User;
  readonly opened: boolean;
  readonly onClose: () => void;
};

/** What sessions do, for the list of consequences. */
export const sessionsEnd = (count: number) => ({
  value: count.toLocaleString(),
  label: count === 1 ? 'session ends now' : 'sessions end now',
});
