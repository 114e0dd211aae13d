import { passkeyPath, renamePasskeyInput } from '@porttask/contracts';
import { z } from 'zod';
import { signedIn } from '#kernel/access';
import { command, unchanged } from '#kernel/command';
import { factorChanged } from '../factor-change.ts';
import { removeFactor } from '../factor-store.ts';
import { getPasskey, passkeyFrom, renamePasskeyRow } from '../passkey-store.ts';
import { signedInUser } from '../signed-in-user.ts';
import { lockUser } from '../user-store.ts';

export const renamePasskey = command({
  name: 'auth.rename_passkey',
  access: signedIn({ impersonating: 'never' }),
  input: renamePasskeyInput,
  async run({ tx, ...ctx }, { id, name }) {
    const actor = signedInUser(ctx.actor);
    const row = await getPasskey(tx, actor.id, id);
    if (row.name === name) return unchanged(passkeyFrom(row));
    await renamePasskeyRow(tx, id, name);
    return {
      result: passkeyFrom({ ...row, name }),
      audit: [
        {
          organizationId: actor.organization?.id ?? null,
          targets: [{ type: 'passkey', id, name }],
          before: { name: row.name },
          after: { name },
        },
      ],
      events: [],
    };
  },
});

/** A Super Admin who needs a second factor and removes the last one is led back to setting one up. */
export const removePasskey = command({
  name: 'auth.remove_passkey',
  access: signedIn({ stepUp: true, impersonating: 'never' }),
  input: z.strictObject(passkeyPath),
  async run(ctx, { id }) {
    const { tx, clock } = ctx;
    const actor = signedInUser(ctx.actor);
    const user = await lockUser(tx, actor.id);
    const { name } = await getPasskey(tx, user.id, id);
    await removeFactor(tx, user.id, { passkey: id }, clock.now());
    const { sessionsEnded, mail } = await factorChanged(
      ctx,
      actor,
      user,
      `the passkey “${name}” was removed`,
    );
    return {
      result: {},
      audit: [
        {
          organizationId: actor.organization?.id ?? null,
          targets: [
            { type: 'user', id: user.id, name: user.name },
            { type: 'passkey', id, name },
          ],
          after: { sessionsEnded },
        },
      ],
      events: [mail],
    };
  },
});
