import type { Module } from '#kernel/module';
import * as actions from './actions.ts';
import { jobs, subscribers } from './jobs.ts';
import { organizationData } from './organization-data.ts';
import { routes } from './routes.ts';

export { createSessionReader } from './authenticate.ts';
export { insertUsers, type WholeUser } from './bulk-store.ts';
export { closedOrganization } from './closed-organization.ts';
export { createSuperAdmin, unlockAccount } from './commands/create-super-admin.ts';
export { endEverySession } from './commands/end-sessions.ts';
export { requestEmailChange, withdrawEmailChange } from './email-change.ts';
export { erasablePeople, erasePerson } from './erase-person.ts';
export { removeAllFactors } from './factor-store.ts';
export { beginImpersonatedSession, succeedSession } from './impersonated-session.ts';
export { accountToInvite } from './invited-account.ts';
export { clearFailures, findFailures } from './lockout-store.ts';
export { requirePasswordChange } from './password-change.ts';
export { forgetPasswordResets, hasPendingReset, mailResetLink } from './password-reset-store.ts';
export { assertGoodPassword } from './password-rules.ts';
export { createSessionActivity } from './session-activity.ts';
export { endSessions, type IssuedSession, listSessions } from './session-store.ts';
export { issueSetupToken } from './setup-store.ts';
export * from './super-admins.ts';
export { findUserByEmail, insertUser, lockUser, lockUsers, type UserRow, updateUser } from './user-store.ts';
export { workplaceOf } from './workplace.ts';

export const identityModule: Module = {
  name: 'identity',
  ...actions,
  endpoints: routes,
  jobs,
  subscribers,
  organizationData,
};
