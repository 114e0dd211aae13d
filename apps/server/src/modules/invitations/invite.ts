import type { OrganizationRole } from '@porttask/contracts';
import type { CommandContext } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { accountToInvite, assertNotSelf } from '#modules/identity';
import type { OrganizationRow } from '#modules/organizations';
import { membershipsOf, notActive } from '#modules/organizations';
import { sendInvitation } from './send-invitation.ts';

type Invitee = { readonly email: string; readonly name: string; readonly role: OrganizationRole };

/**
 * Invites somebody to an organization, which is locked. An existing account is invited as it is.
 * @param shown whether the invitation names an existing account by its own name and id, or as its inviter typed it
 * @throws DomainError ORGANIZATION_NOT_ACTIVE, ACCOUNT_DEACTIVATED, CANNOT_TARGET_SELF, ALREADY_MEMBER
 */
export async function invite(
  ctx: CommandContext,
  organization: OrganizationRow,
  { email, name, role }: Invitee,
  shown: 'as_account' | 'as_typed',
) {
  if (organization.status !== 'active') throw notActive(organization.status);
  const deactivated = shown === 'as_account' ? 'refused' : 'invited';
  const account = await accountToInvite(ctx, { email, name }, deactivated);
  // To accept it would be to give oneself a role (A5).
  assertNotSelf(ctx.actor, account.id);
  const memberships = await membershipsOf(ctx.tx, account.id);
  if (memberships.some(({ organizationId }) => organizationId === organization.id)) {
    throw new DomainError('ALREADY_MEMBER', { name: account.name, organization: organization.name });
  }
  const person = shown === 'as_account' ? { userId: account.id, name: account.name } : { userId: null, name };
  const sent = await sendInvitation(ctx, organization, { ...person, email: account.email, role });
  return { account, ...sent };
}
