import type { UserActor } from '#kernel/actor';
import type { CommandContext, Done } from '#kernel/command';
import { readSettings } from '#modules/settings';
import { clearFailures } from './lockout-store.ts';
import { tellOfNewDevice } from './new-device.ts';
import { sessionLife } from './session.ts';
import type { IssuedSession } from './session-store.ts';
import { renewToken } from './session-store.ts';
import type { UserRow } from './user-store.ts';

/** A session that waited for the factor begins now; a factor given again later does not move the absolute end (S4). */
async function lifeAfter({ tx, clock }: CommandContext, { standing }: UserActor, user: UserRow) {
  if (standing.kind !== 'mfa_pending') return undefined;
  const { security } = await readSettings(tx);
  return sessionLife(security, user.platform_role !== null, clock.wall());
}

/** Makes a whole session of one that waited for the second factor: a new token, and what was counted is forgiven. */
export async function finishSignIn(
  ctx: CommandContext,
  actor: UserActor,
  user: UserRow,
  method: 'totp' | 'recovery_code' | 'passkey',
): Promise<Done<{ session: IssuedSession }>> {
  await clearFailures(ctx.tx, user.address_digest, ctx.clock.now());
  const waited = actor.standing.kind === 'mfa_pending';
  const session = await renewToken(ctx, actor.sessionId, await lifeAfter(ctx, actor, user));
  return {
    result: { session },
    audit: [
      {
        organizationId: actor.organization?.id ?? null,
        targets: [{ type: 'user', id: user.id, name: user.name }],
        after: { session: session.id, method },
      },
    ],
    events: waited ? await tellOfNewDevice(ctx, user, session.id) : [],
  };
}
