import type { User, UserId } from '@porttask/contracts';
import type { Actor } from '#kernel/actor';
import type { AuditTarget } from '#kernel/audit-entry';
import type { CommandContext, Done, Outcome } from '#kernel/command';
import { unchanged } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import type { UserRow } from '#modules/identity';
import { lockUsers } from '#modules/identity';
import { readUser } from './user-view.ts';

/** What an action did to somebody; null when nothing had to be done. */
export type UserChange = Pick<Done<unknown>, 'audit' | 'events'> | null;

/** Something that is done to one person, alone or as one of many. */
export type UserAction<I> = {
  /** Also the name of its command, under which the audit trail has it in a bulk, too. */
  readonly name: string;
  /** Locks, besides the people themselves, what it decides by: for all of them at once and in one order. */
  readonly lock?: (ctx: CommandContext, ids: readonly UserId[]) => Promise<ReadonlyMap<UserId, UserRow>>;
  /** Decides first and writes then, so that a refusal leaves nothing behind. The person's row is locked. */
  readonly change: (ctx: CommandContext, user: UserRow, input: I) => Promise<UserChange>;
};

/** Locks whom an action is about. */
export const lockFor = <I>(ctx: CommandContext, { lock }: UserAction<I>, ids: readonly UserId[]) =>
  lock ? lock(ctx, ids) : lockUsers(ctx.tx, ids);

/**
 * Does something to one person.
 * @param others who else has to be locked with them
 * @returns the outcome of the command, with the person as they are now
 */
export async function changeUser<I extends { readonly id: UserId }>(
  ctx: CommandContext,
  action: UserAction<I>,
  input: I,
  others: readonly UserId[] = [],
): Promise<Outcome<User>> {
  const user = (await lockFor(ctx, action, [input.id, ...others])).get(input.id);
  if (!user) throw new DomainError('NOT_FOUND');
  const change = await action.change(ctx, user, input);
  const result = await readUser(ctx.tx, user.id, ctx.clock.now());
  return change ? { result, ...change } : unchanged(result);
}

export const userTarget = ({ id, name }: Pick<UserRow, 'id' | 'name'>): AuditTarget => ({
  type: 'user',
  id,
  name,
});

/** What a refused attempt was aimed at, for its audit row. */
export const concernsUser = ({
  id,
  reason,
}: {
  readonly id: UserId;
  readonly reason?: string | undefined;
}) => ({
  targets: [{ type: 'user' as const, id }],
  ...(reason === undefined ? {} : { reason }),
});

/** Who did something, as it is shown beside it later. */
export const authorOf = (actor: Actor): { id: string | null; name: string | null } => ({
  id: actor.type === 'user' ? actor.id : null,
  name: actor.type === 'anonymous' ? null : actor.name,
});
