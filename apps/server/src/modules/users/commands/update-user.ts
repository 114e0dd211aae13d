import { updateUserInput } from '@porttask/contracts';
import { assertFreshProof, superAdmin } from '#kernel/access';
import type { CommandContext } from '#kernel/command';
import { command, unchanged } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { assertVersion } from '#kernel/entity-version';
import type { DomainEvent } from '#kernel/event';
import type { UserRow } from '#modules/identity';
import { findUserByEmail, lockUser, requestEmailChange, updateUser as writeUser } from '#modules/identity';
import { concernsUser, userTarget } from '../user-action.ts';
import { readUser } from '../user-view.ts';

/** Mails a link to the new address, which becomes theirs when it is used; the old one is told. */
async function offerEmail(
  ctx: CommandContext,
  user: UserRow,
  email: string,
): Promise<readonly DomainEvent[]> {
  // Whoever moves an address can have links mailed to it.
  assertFreshProof(ctx.actor, ctx.clock.wall());
  if (user.status !== 'active') throw new DomainError('USER_NOT_ACTIVE', { status: user.status });
  if (await findUserByEmail(ctx.tx, email)) throw new DomainError('EMAIL_TAKEN');
  return (await requestEmailChange(ctx, user, email)).events;
}

export const updateUser = command({
  name: 'user.update',
  access: superAdmin(),
  input: updateUserInput,
  // Whoever moves the address of another Super Admin can have a password reset mailed to it: it needs a second one's eyes.
  async approval({ tx, actor }, { id, email }) {
    if (email === undefined || (actor.type === 'user' && actor.id === id)) return false;
    const user = await tx
      .selectFrom('users')
      .select(['email', 'platform_role'])
      .where('id', '=', id)
      .executeTakeFirst();
    return user !== undefined && user.platform_role !== null && user.email.toLowerCase() !== email;
  },
  concerns: concernsUser,
  async run(ctx, { id, ...given }) {
    const { tx, clock, origin } = ctx;
    const user = await lockUser(tx, id);
    assertVersion(user, origin.ifMatch);
    const name = given.name === user.name ? undefined : given.name;
    const email = given.email === user.email.toLowerCase() ? undefined : given.email;
    if (name === undefined && email === undefined) return unchanged(await readUser(tx, id, clock.now()));
    const events = email === undefined ? [] : await offerEmail(ctx, user, email);
    if (name !== undefined) await writeUser(tx, id, { name }, clock.now());
    return {
      result: await readUser(tx, id, clock.now()),
      audit: [
        {
          targets: [userTarget({ id, name: name ?? user.name })],
          before: {
            ...(name === undefined ? {} : { name: user.name }),
            ...(email === undefined ? {} : { email: user.email }),
          },
          after: {
            ...(name === undefined ? {} : { name }),
            ...(email === undefined ? {} : { emailToConfirm: email }),
          },
        },
      ],
      events,
    };
  },
});
