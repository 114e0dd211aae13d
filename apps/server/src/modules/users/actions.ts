import type { AnyCommand, AnyQuery } from '#kernel/endpoint';
import { removeMember, setMemberRole } from './commands/change-member.ts';
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
import { getMember, listMembers } from './queries/list-members.ts';
import { listUsers } from './queries/list-users.ts';

export const commands: readonly AnyCommand[] = [
  changeUsers,
  deactivateUser,
  grantSuperAdmin,
  inviteUser,
  reactivateUser,
  removeMember,
  removeMembership,
  resetUserMfa,
  resetUserPassword,
  revokeSuperAdmin,
  setMemberRole,
  setMembership,
  unlockUser,
  updateUser,
];

export const queries: readonly AnyQuery[] = [
  exportUsers,
  getMember,
  getUser,
  getUserImpact,
  listMembers,
  listUsers,
];
