import { removeMembershipInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { assertNotSelf } from '#modules/identity';
import { changeMembership, lockMember } from '../membership-change.ts';
import { concernsUser } from '../user-action.ts';
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
    const { user, current } = await lockMember(ctx, organizationId, id, successorId);
    if (!user || !current) throw new DomainError('NOT_FOUND');
    const change = { user, place: current, current, role: null, successorId, reason } as const;
    const done = await changeMembership(ctx, { ...change, appointing: 'user.set_membership' });
    return { result: await readUser(tx, id, clock.now()), ...done };
  },
});
