import type { AnyCommand, AnyQuery } from '#kernel/endpoint';
import { addPasskey, offerPasskey } from './commands/add-passkey.ts';
import { changeEmail, withdrawMyEmailChange } from './commands/change-email.ts';
import { changePassword } from './commands/change-password.ts';
import { confirmEmailChange } from './commands/confirm-email-change.ts';
import { confirmMfa } from './commands/confirm-mfa.ts';
import { confirmPasswordReset } from './commands/confirm-password-reset.ts';
import { createSuperAdmin, unlockAccount } from './commands/create-super-admin.ts';
import {
  endMyOtherSessions,
  endMySession,
  endUserSession,
  endUserSessions,
} from './commands/end-sessions.ts';
import { confirmTotp, offerTotp } from './commands/enroll-totp.ts';
import {
  confirmPasskeyFactor,
  offerPasskeyFactor,
  offerPasskeyStepUp,
  stepUpByPasskey,
} from './commands/give-passkey.ts';
import { issuePasswordReset } from './commands/issue-password-reset.ts';
import { removePasskey, renamePasskey } from './commands/keep-passkeys.ts';
import { removeTotp, renewRecoveryCodes } from './commands/remove-totp.ts';
import { requestPasswordReset } from './commands/request-password-reset.ts';
import { setupPlatform } from './commands/setup-platform.ts';
import { signIn } from './commands/sign-in.ts';
import { offerPasskeySignIn, signInByPasskey } from './commands/sign-in-by-passkey.ts';
import { signOut } from './commands/sign-out.ts';
import { stepUp } from './commands/step-up.ts';
import { switchOrganization, updateMe } from './commands/update-me.ts';
import {
  getMe,
  getMfa,
  getMyEmail,
  listMyOrganizations,
  listMyPasskeys,
  listMySessions,
} from './queries/get-me.ts';
import { getSetup } from './queries/get-setup.ts';
import { listUserSessions } from './queries/list-user-sessions.ts';

export const commands: readonly AnyCommand[] = [
  addPasskey,
  changeEmail,
  changePassword,
  confirmEmailChange,
  confirmMfa,
  confirmPasskeyFactor,
  confirmPasswordReset,
  confirmTotp,
  createSuperAdmin,
  endMyOtherSessions,
  endMySession,
  endUserSession,
  endUserSessions,
  issuePasswordReset,
  offerPasskey,
  offerPasskeyFactor,
  offerPasskeySignIn,
  offerPasskeyStepUp,
  offerTotp,
  removePasskey,
  removeTotp,
  renamePasskey,
  renewRecoveryCodes,
  requestPasswordReset,
  setupPlatform,
  signIn,
  signInByPasskey,
  signOut,
  stepUp,
  stepUpByPasskey,
  switchOrganization,
  unlockAccount,
  updateMe,
  withdrawMyEmailChange,
];

export const queries: readonly AnyQuery[] = [
  getMe,
  getMfa,
  getMyEmail,
  getSetup,
  listMyOrganizations,
  listMyPasskeys,
  listMySessions,
  listUserSessions,
];
