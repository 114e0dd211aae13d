import type { Module } from '#kernel/module';
import { commands, queries } from './actions.ts';
import { jobs, subscribers } from './jobs.ts';
import { organizationData } from './organization-data.ts';
import { routes } from './routes.ts';

export { createSessionReader } from './authenticate.ts';
export { closedOrganization } from './closed-organization.ts';
export { createSuperAdmin, unlockAccount } from './commands/create-super-admin.ts';
export { requestEmailChange } from './email-change.ts';
export { removeAllFactors } from './factor-store.ts';
export { requirePasswordChange } from './password-change.ts';
export { assertGoodPassword } from './password-rules.ts';
export { createSessionActivity } from './session-activity.ts';
export { issueSetupToken } from './setup-store.ts';
export { findUserByEmail, insertUser, lockUser, updateUser } from './user-store.ts';

export const identityModule: Module = {
  name: 'identity',
  commands,
  queries,
  endpoints: routes,
  jobs,
  subscribers,
  organizationData,
};
