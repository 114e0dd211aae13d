import { userVerbInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { assertNotSelf, endSessions, removeAllFactors } from '#modules/identity';
import { queueMail } from '#platform/mail/queue-mail';
import { factorsRemovedMessage } from '../messages.ts';
import type { UserAction } from '../user-action.ts';
import { authorOf, changeUser, concernsUser, userTarget } from '../user-action.ts';

const resetMfa: UserAction<{ readonly reason: string }> = {
  name: 'user.reset_mfa',
  async change(ctx, user, { reason }) {
    const { tx, clock, actor } = ctx;
    assertNotSelf(actor, user.id);
    if (user.mfa_methods.length === 0) throw new DomainError('MFA_NOT_ENROLLED');
    const removed = await removeAllFactors(tx, user.id, clock.now());
    const sessionsEnded = await endSessions(tx, { userId: user.id }, 'mfa_changed', clock.wall());
    const by = authorOf(actor).name ?? 'Somebody';
    const mail = await queueMail(ctx, user.email, factorsRemovedMessage(user.name, by));
    return {
      audit: [
        {
          targets: [userTarget(user)],
          before: { mfa: [...removed] },
          after: { mfa: [], sessionsEnded },
          reason,
        },
      ],
      events: [mail],
    };
  },
};

/** Takes all second factors of somebody away who lost them. Of a Super Admin only another one does it (P12). */
export const resetUserMfa = command({
  name: 'user.reset_mfa',
  access: superAdmin({ stepUp: true }),
  input: userVerbInput,
  async approval({ tx }, { id }) {
    const user = await tx.selectFrom('users').select('platform_role').where('id', '=', id).executeTakeFirst();
    return user !== undefined && user.platform_role !== null;
  },
  concerns: concernsUser,
  run: (ctx, input) => changeUser(ctx, resetMfa, input),
});
