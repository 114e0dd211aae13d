import type { OrganizationRole } from '@porttask/contracts';
import { acceptInvitationInput } from '@porttask/contracts';
import { anyone } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError, invalid } from '#kernel/domain-error';
import { event } from '#kernel/event';
import {
  assertGoodPassword,
  closedOrganization,
  findUserByEmail,
  insertUser,
  lockUser,
  updateUser,
} from '#modules/identity';
import { findByToken, redeem } from '#modules/invitations';
import { addMembership, lockOrganization, readOrganization } from '#modules/organizations';
import { readSettings } from '#modules/settings';
import { assertAttemptsLeft, countAttempt, redemptionsPerAddress } from '#platform/attempts';

/**
 * Redeems an invitation. A new account chooses name and password; somebody who has an account accepts by being signed in
 * with the invited address, and no password is set (P15).
 */
export const acceptInvitation = command({
  name: 'invitation.accept',
  access: anyone({ impersonating: 'never' }),
  input: acceptInvitationInput,
  async prepare({ db, clock, origin, ports }, { token, name, password }) {
    await assertAttemptsLeft(db, redemptionsPerAddress, origin.ip, clock.now());
    const found = await findByToken(db, token);
    const user = found && (await findUserByEmail(db, found.email));
    if (!found || user?.status === 'active') return null;
    if (name === undefined) throw invalid({ field: 'name', message: 'is required' });
    if (password === undefined) throw invalid({ field: 'password', message: 'is required' });
    const organization = await readOrganization(db, found.organization_id, clock.wall());
    assertGoodPassword(password, [name, found.email, organization.name]);
    return { name, passwordHash: await ports.passwords.hash(password) };
  },
  async run(ctx, { token }, account) {
    const { tx, clock, actor, origin, newId } = ctx;
    const invitation = await redeem(tx, token, clock.wall());
    if (!invitation) {
      await countAttempt(tx, redemptionsPerAddress, origin.ip, clock.now());
      return { refused: new DomainError('TOKEN_INVALID'), audit: [{ targets: [] }], events: [] };
    }
    const organizationId = invitation.organization_id;
    const organization = await lockOrganization(tx, organizationId);
    if (organization.status !== 'active') {
      const { general } = await readSettings(tx);
      const { name, status, suspension_category: category } = organization;
      throw closedOrganization({ name, status, category }, general.supportContact);
    }
    const known = await findUserByEmail(tx, invitation.email);
    // Locked, so that of two invitations accepted at once only one makes the account and chooses its password.
    const user = known && (await lockUser(tx, known.id));
    if (user?.status === 'deactivated') throw new DomainError('ACCOUNT_DEACTIVATED');
    const hasAccount = user?.status === 'active';
    const signedIn = actor.type === 'user' && actor.id === user?.id;
    if (signedIn && actor.standing.kind !== 'full') throw actor.standing.refusal;
    if (hasAccount && !signedIn) throw new DomainError('SIGN_IN_TO_ACCEPT');
    if (!hasAccount && !account) throw new DomainError('TOKEN_INVALID');

    const id = user?.id ?? newId('user');
    const name = account?.name ?? user?.name ?? invitation.name;
    if (account && !hasAccount) {
      const { passwordHash } = account;
      const chosen = {
        name,
        status: 'active',
        password_hash: passwordHash,
        password_changed_at: clock.wall(),
      } as const;
      if (user) await updateUser(tx, id, chosen, clock.now());
      else await insertUser(tx, { id, email: invitation.email, name, passwordHash }, clock.now());
    }
    await addMembership(tx, organizationId, id, invitation.role as OrganizationRole, clock.now());
    return {
      result: { organizationId, signedIn },
      audit: [
        {
          organizationId,
          actor: { id, name },
          targets: [
            { type: 'invitation', id: invitation.id, name: invitation.email },
            { type: 'user', id, name },
            { type: 'organization', id: organizationId, name: organization.name },
          ],
          before: { status: user?.status ?? null },
          after: { status: 'active', role: invitation.role },
        },
      ],
      events: hasAccount
        ? []
        : [event('user.created', organizationId, { user: { id, email: invitation.email, name } })],
    };
  },
});
