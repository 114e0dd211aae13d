import { setMembershipInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command, unchanged } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { assertNotSelf } from '#modules/identity';
import { lockOrganization, notActive } from '#modules/organizations';
import { changeMembership, lockMember } from '../membership-change.ts';
import { concernsUser } from '../user-action.ts';
import { readUser } from '../user-view.ts';

/** Adds somebody who has an account to an organization, or changes the role. Holds from the next request on. */
export const setMembership = command({
  name: 'user.set_membership',
  access: superAdmin(),
  input: setMembershipInput,
  concerns: (input) => ({ ...concernsUser(input), organizationId: input.organizationId }),
  async run(ctx, { id, organizationId, role, successorId, reason }) {
    const { tx, clock, actor } = ctx;
    assertNotSelf(actor, id);
    // The organization before its people, as everything that adds members does.
    const organization = await lockOrganization(tx, organizationId);
    const { user, current = null } = await lockMember(ctx, organizationId, id, successorId);
    if (!user) throw new DomainError('NOT_FOUND');
    if (current?.role === role) return unchanged(await readUser(tx, id, clock.now()));
    if (!current && organization.status !== 'active') throw notActive(organization.status);
    if (!current && user.status !== 'active')
      throw new DomainError('USER_NOT_ACTIVE', { status: user.status });
    const place = {
      organizationId,
      organizationName: organization.name,
      organizationSlug: organization.slug,
    };
    const change = { user, place, current, role, successorId, reason };
    const done = await changeMembership(ctx, { ...change, appointing: 'user.set_membership' });
    return { result: await readUser(tx, id, clock.now()), ...done };
  },
});
