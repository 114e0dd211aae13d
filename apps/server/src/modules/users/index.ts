import type { Module } from '#kernel/module';
import { grantSuperAdmin, revokeSuperAdmin } from './commands/change-platform-role.ts';
import { changeUsers } from './commands/change-users.ts';
import { deactivateUser } from './commands/deactivate-user.ts';
import { inviteUser } from './commands/invite-user.ts';
import { reactivateUser } from './commands/reactivate-user.ts';
import { removeMembership } from './commands/remove-membership.ts';
import { resetUserMfa } from './commands/reset-user-mfa.ts';
import { resetUserPassword } from './commands/reset-user-password.ts';
import { setMembership } from './commands/set-membership.ts';
import { unlockUser } from './commands/unlock-user.ts';
import { updateUser } from './commands/update-user.ts';
import { exportUsers } from './queries/export-users.ts';
import { getUser } from './queries/get-user.ts';
import { getUserImpact } from './queries/get-user-impact.ts';
import { listUsers } from './queries/list-users.ts';
import { routes } from './routes.ts';

export const usersModule: Module = {
  name: 'users',
  commands: [
    changeUsers,
    deactivateUser,
    grantSuperAdmin,
    inviteUser,
    reactivateUser,
    removeMembership,
    resetUserMfa,
    resetUserPassword,
    revokeSuperAdmin,
    setMembership,
    unlockUser,
    updateUser,
  ],
  queries: [exportUsers, getUser, getUserImpact, listUsers],
  endpoints: routes,
};
