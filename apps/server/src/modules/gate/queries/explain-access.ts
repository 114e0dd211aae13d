import type { AccessAnswer, MemberAction } from '@porttask/contracts';
import { explainAccessInput } from '@porttask/contracts';
import { z } from 'zod';
import { superAdmin } from '#kernel/access';
import { DomainError, invalid } from '#kernel/domain-error';
import type { GateQuestion } from '#kernel/gate';
import { questionOf } from '#kernel/gate';
import { query } from '#kernel/query';

/** Everything members of organizations may do or look at, and what the gate asks for it. */
export const listMemberActions = query({
  name: 'gate.list_actions',
  access: superAdmin(),
  input: z.strictObject({}),
  run: async ({ ports }): Promise<MemberAction[]> =>
    [...ports.memberActions]
      .map(([name, { kind, access }]) => {
        const { features, roles, takes } = questionOf(access) as GateQuestion;
        return { name, kind, features: [...features], roles: [...(roles ?? [])], takes: takes ?? null };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
});

/** May somebody of an organization do something, and why? Decided by what decides their requests. */
export const explainAccess = query({
  name: 'gate.explain',
  access: superAdmin(),
  input: explainAccessInput,
  async run({ db, ports }, { id, action, userId }): Promise<AccessAnswer> {
    const guarded = ports.memberActions.get(action);
    if (!guarded) throw invalid({ field: 'action', message: 'must be one of GET /v1/admin/member-actions' });
    const question = questionOf(guarded.access) as GateQuestion;
    const membership =
      userId &&
      (await db
        .selectFrom('memberships')
        .select('role')
        .where('organization_id', '=', id)
        .where('user_id', '=', userId)
        .executeTakeFirst());
    const answer = await ports.gate.explain(
      userId ? question : { ...question, roles: null },
      id,
      membership ? (membership.role as never) : null,
    );
    if (!answer) throw new DomainError('NOT_FOUND');
    const { allowed, refusal, steps } = answer;
    return {
      action,
      userId: userId ?? null,
      allowed,
      code: refusal?.code ?? null,
      because: refusal?.because ?? null,
      wouldHelp: refusal?.wouldHelp ?? null,
      steps: [...steps],
    };
  },
});
