import { switchOrganizationInput, updateMeInput } from '@porttask/contracts';
import { signedIn } from '#kernel/access';
import { command, unchanged } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { refusalOf, signedInUser } from '../signed-in-user.ts';
import { lockUser, updateUser } from '../user-store.ts';

export const updateMe = command({
  name: 'auth.update_profile',
  access: signedIn({ impersonating: 'never' }),
  input: updateMeInput,
  async run({ tx, clock, actor }, { name }) {
    const user = await lockUser(tx, signedInUser(actor).id);
    if (user.name === name) return unchanged({ name });
    await updateUser(tx, user.id, { name }, clock.now());
    return {
      result: { name },
      audit: [
        { targets: [{ type: 'user', id: user.id, name }], before: { name: user.name }, after: { name } },
      ],
      events: [],
    };
  },
});

/** Moves the session to another organization the person belongs to. Not in their name: it was begun for one. */
export const switchOrganization = command({
  name: 'auth.switch_organization',
  access: signedIn({ also: ['organization_closed'], impersonating: 'never' }),
  input: switchOrganizationInput,
  async run({ tx, ...ctx }, { organizationId }) {
    const actor = signedInUser(ctx.actor);
    if (actor.organization?.id === organizationId) return unchanged({ organizationId });
    const target = await tx
      .selectFrom('memberships')
      .innerJoin('organizations', 'organizations.id', 'memberships.organization_id')
      .select(['organizations.name'])
      .where('memberships.user_id', '=', actor.id)
      .where('memberships.organization_id', '=', organizationId)
      .where('organizations.status', '=', 'active')
      .executeTakeFirst();
    if (!target) throw new DomainError('NOT_FOUND');
    const { numUpdatedRows } = await tx
      .updateTable('sessions')
      .set({ organization_id: organizationId })
      .where('id', '=', actor.sessionId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    // A suspension ended the session: only signing in anew leads out of it.
    if (numUpdatedRows === 0n) throw refusalOf(actor);
    return {
      result: { organizationId },
      audit: [
        {
          organizationId,
          targets: [{ type: 'organization', id: organizationId, name: target.name }],
          before: { organization: actor.organization?.id ?? null },
          after: { organization: organizationId },
        },
      ],
      events: [],
    };
  },
});
