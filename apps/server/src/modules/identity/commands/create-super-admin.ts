import type { UserId } from '@porttask/contracts';
import { email, newPassword, personName } from '@porttask/contracts';
import { sql } from 'kysely';
import { z } from 'zod';
import { systemOnly } from '#kernel/access';
import { command, unchanged } from '#kernel/command';
import { event } from '#kernel/event';
import { clearFailures } from '../lockout-store.ts';
import { replacePassword } from '../password-change.ts';
import { assertGoodPassword } from '../password-rules.ts';
import { endSessions } from '../session-store.ts';
import { setPlatformRole } from '../super-admins.ts';
import { findUserByEmail, insertUser, superAdminExists, updateUser } from '../user-store.ts';

/**
 * A Super Admin from the machine itself: for those locked out, and for the first start without a browser
 * (`PORTTASK_ADMIN_EMAIL`). An existing account gets the role and the new password.
 */
export const createSuperAdmin = command({
  name: 'platform.create_super_admin',
  access: systemOnly(),
  input: z.strictObject({ email, name: personName, password: newPassword, onlyFirst: z.boolean() }),
  concerns: ({ email: address }) => ({ targets: [{ type: 'email', id: address }] }),
  async prepare({ ports }, { name, email: address, password }) {
    assertGoodPassword(password, [name, address]);
    return ports.passwords.hash(password);
  },
  async run({ tx, clock, actor, newId }, { email: address, name, onlyFirst }, passwordHash) {
    // Two nodes of a new installation may start at once.
    if (onlyFirst) await sql`select pg_advisory_xact_lock(hashtext('setup'))`.execute(tx);
    if (onlyFirst && (await superAdminExists(tx))) return unchanged({ id: null as UserId | null });
    const by = actor.type === 'system' ? actor.name : 'system';
    const reason = 'Created on the server itself';
    const existing = await findUserByEmail(tx, address);
    const id = existing?.id ?? newId('user');
    if (existing) {
      await replacePassword(tx, id as UserId, passwordHash, clock);
      await updateUser(tx, id, { status: 'active' }, clock.now());
      await setPlatformRole(tx, id, { by, byName: null, reason }, clock.now());
      await endSessions(tx, { userId: id }, 'password_changed', clock.wall());
      await clearFailures(tx, existing.address_digest, clock.now());
    } else {
      await insertUser(
        tx,
        { id, email: address, name, passwordHash, superAdmin: { by, reason } },
        clock.now(),
      );
    }
    return {
      result: { id: id as UserId | null },
      audit: [
        {
          targets: [{ type: 'user', id, name }],
          before: { platformRole: existing?.platform_role ?? null },
          after: { email: address, platformRole: 'super_admin' },
          reason,
        },
      ],
      events: existing ? [] : [event('user.created', null, { user: { id, email: address, name } })],
    };
  },
});

/** Takes the lock off an account, from the machine itself. */
export const unlockAccount = command({
  name: 'platform.unlock_account',
  access: systemOnly(),
  input: z.strictObject({ email }),
  async run({ tx, clock }, { email: address }) {
    const user = await findUserByEmail(tx, address);
    if (!user) return unchanged({ unlocked: false });
    const unlocked = await clearFailures(tx, user.address_digest, clock.now());
    return {
      result: { unlocked },
      audit: [
        {
          targets: [{ type: 'user', id: user.id, name: user.name }],
          before: { locked: unlocked },
          after: { locked: false },
          reason: 'Unlocked on the server itself',
        },
      ],
      events: [],
    };
  },
});
