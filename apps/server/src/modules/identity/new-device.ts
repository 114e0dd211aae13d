import type { SessionId } from '@porttask/contracts';
import { after, days } from '#kernel/clock';
import type { CommandContext } from '#kernel/command';
import type { DomainEvent } from '#kernel/event';
import { queueMail } from '#platform/mail/queue-mail';
import { deviceOf } from './device.ts';
import { newDeviceMessage } from './messages.ts';
import { place } from './session-store.ts';
import type { UserRow } from './user-store.ts';

/** A device that was not used for so long counts as new. */
const knownForMs = days(90);

/**
 * Tells somebody who is signed in now that it was from a browser and system they did not use lately (P14). Not at the very
 * first sign-in, where every device is new. Half sign-ins make no device known.
 */
export async function tellOfNewDevice(
  ctx: CommandContext,
  user: UserRow,
  sessionId: SessionId,
): Promise<readonly DomainEvent[]> {
  const { tx, clock, origin } = ctx;
  const device = deviceOf(origin.userAgent);
  const others = tx
    .selectFrom('sessions')
    .select('id')
    .where('user_id', '=', user.id)
    .where('mfa_pending', '=', false)
    .where('id', '!=', sessionId);
  const known = await others
    .where('device', '=', device)
    .where('created_at', '>', after(clock.wall(), -knownForMs))
    .limit(1)
    .executeTakeFirst();
  if (known) return [];
  if (user.last_seen_at === null && !(await others.limit(1).executeTakeFirst())) return [];
  const message = newDeviceMessage(user.name, { device, place: place(origin), at: clock.wall() });
  return [await queueMail(ctx, user.email, message)];
}
