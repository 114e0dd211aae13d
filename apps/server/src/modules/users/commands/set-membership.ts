import { setMembershipInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command, unchanged } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { assertNotSelf, lockUsers } from '#modules/identity';
import {
  lockMemberships,
  lockOrganization,
  membershipsOf,
  notActive,
  writeMembership,
} from '#modules/organizations';
import { appoint, successionFor } from '../succession.ts';
import { concernsUser, userTarget } from '../user-action.ts';
import { roleChanged } from '../user-events.ts';
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
    const named = successorId ? [id, successorId] : [id];
    const user = (await lockUsers(tx, named)).get(id);
    if (!user) throw new DomainError('NOT_FOUND');
    await lockMemberships(tx, named, organizationId);
    const memberships = await membershipsOf(tx, id);
    const current = memberships.find((membership) => membership.organizationId === organizationId);
    if (current?.role === role) return unchanged(await readUser(tx, id, clock.now()));
    if (!current && organization.status !== 'active') throw notActive(organization.status);
    if (!current && user.status !== 'active')
      throw new DomainError('USER_NOT_ACTIVE', { status: user.status });
    const successions = current
      ? await successionFor(ctx, user, current, { id: successorId, field: 'successorId' })
      : [];
    await writeMembership(tx, organizationId, id, role, clock.now());
    const appointed = await appoint(ctx, successions, reason);
    const place = {
      organizationId,
      organizationName: organization.name,
      organizationSlug: organization.slug,
    };
    return {
      result: await readUser(tx, id, clock.now()),
      audit: [
        {
          organizationId,
          targets: [userTarget(user), { type: 'organization', id: organizationId, name: organization.name }],
          before: { role: current?.role ?? null },
          after: { role },
          ...(reason === undefined ? {} : { reason }),
        },
        ...appointed.audit,
      ],
      events: [roleChanged(user, place, current?.role ?? null, role), ...appointed.events],
    };
  },
});
