import type { UserId } from '@porttask/contracts';
import { removeMemberInput, setMemberRoleInput } from '@porttask/contracts';
import { organizationAdmin } from '#kernel/access';
import type { CommandContext } from '#kernel/command';
import { command, unchanged } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { workplaceOf } from '#kernel/signed-in-user';
import { assertNotSelf } from '#modules/identity';
import { lockOrganization } from '#modules/organizations';
import { readMember } from '../member-view.ts';
import { changeMembership, lockMember } from '../membership-change.ts';
import { concernsUser } from '../user-action.ts';

/** A member of the organization somebody administers, locked with it. @throws DomainError NOT_FOUND, CANNOT_TARGET_SELF (A5) */
async function lockColleague(ctx: CommandContext, id: UserId, successorId: UserId | undefined) {
  assertNotSelf(ctx.actor, id);
  const organization = await lockOrganization(ctx.tx, workplaceOf(ctx.actor).id);
  const { user, current } = await lockMember(ctx, organization.id, id, successorId);
  if (!user || !current) throw new DomainError('NOT_FOUND');
  return { user, place: current, current };
}

/** Gives a colleague another role, from the next request on. Their account is not touched (A7). */
export const setMemberRole = command({
  name: 'member.set_role',
  access: organizationAdmin({ impersonating: 'never' }),
  input: setMemberRoleInput,
  concerns: concernsUser,
  async run(ctx, { id, role, successorId, reason }) {
    const { tx, actor } = ctx;
    const colleague = await lockColleague(ctx, id, successorId);
    const { organizationId } = colleague.place;
    if (colleague.current.role === role) return unchanged(await readMember(tx, organizationId, id, actor));
    const change = { ...colleague, role, successorId, reason };
    const done = await changeMembership(ctx, { ...change, appointing: 'member.set_role' });
    return { result: await readMember(tx, organizationId, id, actor), ...done };
  },
});

/** Takes a colleague out of the organization. Their account stays theirs (A7), as does what they did. */
export const removeMember = command({
  name: 'member.remove',
  access: organizationAdmin({ impersonating: 'never' }),
  input: removeMemberInput,
  concerns: concernsUser,
  async run(ctx, { id, successorId, reason }) {
    const colleague = await lockColleague(ctx, id, successorId);
    const change = { ...colleague, role: null, successorId, reason };
    const done = await changeMembership(ctx, { ...change, appointing: 'member.set_role' });
    return { result: { id, name: colleague.user.name }, ...done };
  },
});
