import { timingSafeEqual } from 'node:crypto';
import { setupInput } from '@porttask/contracts';
import { sql } from 'kysely';
import { anyone } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { event } from '#kernel/event';
import { readSettings } from '#modules/settings';
import { assertAttemptsLeft, countAttempt, redemptionsPerAddress } from '#platform/attempts';
import { sha256 } from '#platform/crypto/random';
import { assertGoodPassword } from '../password-rules.ts';
import { sessionLife } from '../session.ts';
import { beginSession } from '../session-store.ts';
import { forgetSetupToken, readSetupTokenHash } from '../setup-store.ts';
import { insertUser, superAdminExists } from '../user-store.ts';

/** First start: makes the first Super Admin with the link that the server printed, and signs them in. */
export const setupPlatform = command({
  name: 'platform.set_up',
  access: anyone({ impersonating: 'never' }),
  input: setupInput,
  concerns: ({ email }) => ({ targets: [{ type: 'email', id: email }] }),
  async prepare({ db, clock, origin, ports }, { token, name, email, password }) {
    await assertAttemptsLeft(db, redemptionsPerAddress, origin.ip, clock.now());
    const expected = await readSetupTokenHash(db);
    if (!expected || !timingSafeEqual(expected, sha256(token))) return null;
    assertGoodPassword(password, [name, email]);
    return ports.passwords.hash(password);
  },
  async run(ctx, { token, name, email }, passwordHash) {
    const { tx, clock, origin } = ctx;
    // Two people with the link at once: one becomes the first Super Admin, the other is told.
    await sql`select pg_advisory_xact_lock(hashtext('setup'))`.execute(tx);
    const done = await superAdminExists(tx);
    const expected = await readSetupTokenHash(tx);
    if (done || !expected || passwordHash === null || !timingSafeEqual(expected, sha256(token))) {
      await countAttempt(tx, redemptionsPerAddress, origin.ip, clock.now());
      return {
        refused: new DomainError(done ? 'SETUP_ALREADY_DONE' : 'TOKEN_INVALID'),
        audit: [{ targets: [{ type: 'email', id: email }] }],
        events: [],
      };
    }
    const id = ctx.newId('user');
    const superAdmin = { by: 'set-up', reason: 'First Super Admin, made with the set-up link' };
    await insertUser(tx, { id, email, name, passwordHash, superAdmin }, clock.now());
    await forgetSetupToken(tx, clock.now());
    const { security } = await readSettings(tx);
    const life = sessionLife(security, true, clock.wall());
    const session = await beginSession(ctx, { userId: id, organizationId: null, mfaPending: false, life });
    return {
      result: { session, user: { id, email, name } },
      audit: [
        {
          actor: { id, name },
          targets: [{ type: 'user', id, name }],
          after: { email, name, platformRole: 'super_admin' },
          reason: superAdmin.reason,
        },
      ],
      events: [event('user.created', null, { user: { id, email, name } })],
    };
  },
});
