import type { NotificationKind, UserId } from '@porttask/contracts';
import type { CommandContext } from '#kernel/command';
import type { DomainEvent } from '#kernel/event';
import { queueMail } from '#platform/mail/queue-mail';
import { insertNotifications } from './notification-store.ts';

export type Notice = {
  readonly kind: NotificationKind;
  readonly title: string;
  /** One or two whole sentences. */
  readonly text: string;
  /** Page of the web app that shows more. */
  readonly path: string | null;
  /** Why the person gets it, and what to do about it. */
  readonly footer: string;
};

/**
 * Tells people something, in the transaction of the change it tells of.
 * @returns the events that send the mails; the command must return them among its events
 */
export async function notify(
  ctx: CommandContext,
  to: readonly UserId[],
  { kind, title, text, path, footer }: Notice,
): Promise<DomainEvent[]> {
  if (to.length === 0) return [];
  const people = await ctx.tx
    .selectFrom('users')
    .select(['id', 'email', 'name'])
    .where('id', 'in', to)
    .where('status', '=', 'active')
    .orderBy('id')
    .execute();
  await insertNotifications(ctx, people, { kind, title, text, path });
  const events: DomainEvent[] = [];
  // One after the other: they share the connection of the transaction.
  for (const { email, name } of people) {
    const action =
      path === null ? {} : { action: { label: 'See more', url: ctx.ports.deployment.publicUrl + path } };
    events.push(
      await queueMail(ctx, email, {
        subject: title,
        greeting: `Hello ${name},`,
        paragraphs: [text],
        ...action,
        footer,
      }),
    );
  }
  return events;
}
