import type { bulkActions, ChangedUsers, UserId } from '@porttask/contracts';
import { changeUsersInput } from '@porttask/contracts';
import { assertFreshProof, superAdmin } from '#kernel/access';
import type { AuditEntry } from '#kernel/audit-entry';
import type { CommandContext } from '#kernel/command';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import type { DomainEvent } from '#kernel/event';
import type { UserRow } from '#modules/identity';
import { endEverySession } from '#modules/identity';
import type { UserAction } from '../user-action.ts';
import { lockFor, userTarget } from '../user-action.ts';
import { deactivate } from './deactivate-user.ts';
import { reactivate } from './reactivate-user.ts';
import { forceChange, mailLink } from './reset-user-password.ts';
import { unlock } from './unlock-user.ts';

/** Above so many people a fresh proof is asked for (P13). */
const withoutProof = 20;

type Reason = { readonly reason: string };

const endAll: UserAction<Reason> = {
  name: 'user.end_sessions',
  async change(ctx, user, { reason }) {
    const outcome = await endEverySession(ctx, user, reason);
    return 'audit' in outcome ? outcome : null;
  },
};

type Name = (typeof bulkActions)[number];
const actions: Readonly<Record<Name, UserAction<Reason>>> = {
  unlock,
  deactivate,
  reactivate,
  end_sessions: endAll,
  reset_password: mailLink,
  force_password_change: forceChange,
};

type Row = ChangedUsers['rows'][number];
type Tried = {
  readonly row: Row;
  readonly audit: readonly AuditEntry[];
  readonly events: readonly DomainEvent[];
};

/** Does it to one of them. Actions decide before they write, so a refusal leaves nothing to undo. */
async function attempt(
  ctx: CommandContext,
  action: UserAction<Reason>,
  id: UserId,
  user: UserRow | undefined,
  reason: string,
): Promise<Tried> {
  const name = user?.name ?? null;
  try {
    if (!user) throw new DomainError('NOT_FOUND');
    const change = await action.change(ctx, user, { reason });
    if (!change) return { row: { id, name, outcome: 'unchanged', error: null }, audit: [], events: [] };
    const audit = change.audit.map((entry) => ({ action: action.name, ...entry }));
    return { row: { id, name, outcome: 'done', error: null }, audit, events: change.events };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, message } = error;
    const target = user ? userTarget(user) : ({ type: 'user', id } as const);
    return {
      row: { id, name, outcome: 'refused', error: { code, message } },
      audit: [{ action: action.name, refused: code, targets: [target], reason }],
      events: [],
    };
  }
}

/** One thing done to many people, told row by row: one who is refused undoes nothing of the others. */
export const changeUsers = command({
  name: 'user.change_many',
  access: superAdmin(),
  input: changeUsersInput,
  concerns: ({ action, ids, reason }) => ({ targets: [], after: { action, people: ids.length }, reason }),
  async run(ctx, { action: name, ids, reason }) {
    const people = [...new Set(ids)];
    if (people.length > withoutProof) assertFreshProof(ctx.actor, ctx.clock.wall());
    const action = actions[name];
    const users = await lockFor(ctx, action, people);
    const tried: Tried[] = [];
    // One after the other: they share the connection of the transaction.
    for (const id of people) tried.push(await attempt(ctx, action, id, users.get(id), reason));
    const count = (outcome: Row['outcome']) => tried.filter(({ row }) => row.outcome === outcome).length;
    const counts = { done: count('done'), unchanged: count('unchanged'), refused: count('refused') };
    return {
      result: { ...counts, rows: tried.map(({ row }) => row) },
      audit: [
        { targets: [], after: { action: name, ...counts }, reason },
        ...tried.flatMap(({ audit }) => audit),
      ],
      events: tried.flatMap(({ events }) => events),
    };
  },
});
