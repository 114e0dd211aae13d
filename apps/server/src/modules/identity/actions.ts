import type { AnyCommand, AnyQuery } from '#kernel/endpoint';
import { changePassword } from './commands/change-password.ts';
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
import { issuePasswordReset } from './commands/issue-password-reset.ts';
import { removeTotp, renewRecoveryCodes } from './commands/remove-totp.ts';
import { requestPasswordReset } from './commands/request-password-reset.ts';
import { setupPlatform } from './commands/setup-platform.ts';
import { signIn } from './commands/sign-in.ts';
import { signOut } from './commands/sign-out.ts';
import { stepUp } from './commands/step-up.ts';
import { switchOrganization, updateMe } from './commands/update-me.ts';
import { getMe, getMfa, listMyOrganizations, listMySessions } from './queries/get-me.ts';
import { getSetup } from './queries/get-setup.ts';
import { listUserSessions } from './queries/list-user-sessions.ts';

export const commands: readonly AnyCommand[] = [
  changePassword,
  confirmMfa,
  confirmPasswordReset,
  confirmTotp,
  createSuperAdmin,
  endMyOtherSessions,
  endMySession,
  endUserSession,
  endUserSessions,
  issuePasswordReset,
  offerTotp,
  removeTotp,
  renewRecoveryCodes,
  requestPasswordReset,
  setupPlatform,
  signIn,
  signOut,
  stepUp,
  switchOrganization,
  unlockAccount,
  updateMe,
];

export const queries: readonly AnyQuery[] = [
  getMe,
  getMfa,
  getSetup,
  listMyOrganizations,
  listMySessions,
  listUserSessions,
];
