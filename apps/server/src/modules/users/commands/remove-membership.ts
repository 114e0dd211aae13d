import { removeMembershipInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { assertNotSelf, lockUsers } from '#modules/identity';
import { deleteMembership, lockMemberships, membershipsOf } from '#modules/organizations';
import { appoint, successionFor } from '../succession.ts';
import { concernsUser, userTarget } from '../user-action.ts';
import { roleChanged } from '../user-events.ts';
import { readUser } from '../user-view.ts';

/** Takes somebody out of an organization. The account stays, as does what they did. */
export const removeMembership = command({
  name: 'user.remove_membership',
  access: superAdmin(),
  input: removeMembershipInput,
  concerns: (input) => ({ ...concernsUser(input), organizationId: input.organizationId }),
  async run(ctx, { id, organizationId, successorId, reason }) {
    const { tx, clock, actor } = ctx;
    assertNotSelf(actor, id);
    const named = successorId ? [id, successorId] : [id];
    const user = (await lockUsers(tx, named)).get(id);
    await lockMemberships(tx, named, organizationId);
    const memberships = await membershipsOf(tx, id);
    const current = memberships.find((membership) => membership.organizationId === organizationId);
    if (!user || !current) throw new DomainError('NOT_FOUND');
    const successor = { id: successorId, field: 'successorId' };
    const successions = await successionFor(ctx, user, current, successor);
    await deleteMembership(tx, organizationId, id);
    const appointed = await appoint(ctx, successions, reason);
    return {
      result: await readUser(tx, id, clock.now()),
      audit: [
        {
          organizationId,
          targets: [
            userTarget(user),
            { type: 'organization', id: organizationId, name: current.organizationName },
          ],
          before: { role: current.role },
          after: { role: null },
          ...(reason === undefined ? {} : { reason }),
        },
        ...appointed.audit,
      ],
      events: [roleChanged(user, current, current.role, null), ...appointed.events],
    };
  },
});
