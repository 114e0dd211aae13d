import { resetUserPasswordInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { endSessions, mailResetLink, requirePasswordChange } from '#modules/identity';
import { queueMail } from '#platform/mail/queue-mail';
import { passwordChangeRequiredMessage, passwordResetMessage } from '../messages.ts';
import type { UserAction } from '../user-action.ts';
import { authorOf, changeUser, concernsUser, userTarget } from '../user-action.ts';

type Reason = { readonly reason: string };
const name = 'user.reset_password';

/** Mails a link to choose a new password. Sessions end when it is used: until then nothing is known to be wrong. */
export const mailLink: UserAction<Reason> = {
  name,
  async change(ctx, user, { reason }) {
    if (user.status !== 'active') throw new DomainError('USER_NOT_ACTIVE', { status: user.status });
    const by = authorOf(ctx.actor).name ?? 'Somebody';
    const mail = await mailResetLink(ctx, user, passwordResetMessage(by));
    return {
      audit: [{ targets: [userTarget(user)], after: { mode: 'link', mail: true }, reason }],
      events: [mail],
    };
  },
};

/** Ends all sessions; the next sign-in, with the password of now, leads to the choice of a new one alone. */
export const forceChange: UserAction<Reason> = {
  name,
  async change(ctx, user, { reason }) {
    if (user.status !== 'active') throw new DomainError('USER_NOT_ACTIVE', { status: user.status });
    const { tx, clock, actor } = ctx;
    const sessionsEnded = await endSessions(tx, { userId: user.id }, 'ended_by_admin', clock.wall());
    if (user.password_change_required && sessionsEnded === 0) return null;
    await requirePasswordChange(tx, user.id, clock);
    const by = authorOf(actor).name ?? 'Somebody';
    const mail = await queueMail(ctx, user.email, passwordChangeRequiredMessage(user.name, by));
    return {
      audit: [
        {
          targets: [userTarget(user)],
          before: { passwordChangeRequired: user.password_change_required },
          after: { mode: 'force', passwordChangeRequired: true, sessionsEnded },
          reason,
        },
      ],
      events: [mail],
    };
  },
};

/** Starts a new password without choosing or seeing one. Touches no second factor and signs nobody in (P4). */
export const resetUserPassword = command({
  name,
  access: superAdmin(),
  input: resetUserPasswordInput,
  concerns: concernsUser,
  run: (ctx, input) => changeUser(ctx, input.mode === 'link' ? mailLink : forceChange, input),
});
