import type { Module } from '#kernel/module';
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
import { removeTotp, renewRecoveryCodes } from './commands/remove-totp.ts';
import { requestPasswordReset } from './commands/request-password-reset.ts';
import { setupPlatform } from './commands/setup-platform.ts';
import { signIn } from './commands/sign-in.ts';
import { signOut } from './commands/sign-out.ts';
import { stepUp } from './commands/step-up.ts';
import { switchOrganization, updateMe } from './commands/update-me.ts';
import { jobs } from './jobs.ts';
import { getMe, getMfa, listMyOrganizations, listMySessions } from './queries/get-me.ts';
import { getSetup } from './queries/get-setup.ts';
import { listUserSessions } from './queries/list-user-sessions.ts';
import { routes } from './routes.ts';

export { readSession } from './authenticate.ts';
export { closedOrganization } from './closed-organization.ts';
export { assertGoodPassword } from './password-rules.ts';
export { createSessionActivity } from './session-activity.ts';
export { countSessions, detachSuperAdminSessions, endSessions } from './session-store.ts';
export { issueSetupToken } from './setup-store.ts';
export { findUserByEmail, insertUser, lockUser, type UserRow, updateUser } from './user-store.ts';
export { createSuperAdmin, unlockAccount };

// biome-ignore format: one line a kind shows the module at a glance
export const identityModule: Module = {
  name: 'identity',
  commands: [
    changePassword, confirmMfa, confirmPasswordReset, confirmTotp, createSuperAdmin, endMyOtherSessions, endMySession,
    endUserSession, endUserSessions, offerTotp, removeTotp, renewRecoveryCodes, requestPasswordReset, setupPlatform,
    signIn, signOut, stepUp, switchOrganization, unlockAccount, updateMe,
  ],
  queries: [getMe, getMfa, getSetup, listMyOrganizations, listMySessions, listUserSessions],
  endpoints: routes,
  jobs,
};
