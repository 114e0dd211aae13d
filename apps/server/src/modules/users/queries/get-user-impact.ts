import type { UserImpact } from '@porttask/contracts';
import { userPath } from '@porttask/contracts';
import { z } from 'zod';
import { superAdmin } from '#kernel/access';
import { query } from '#kernel/query';
import { hasPendingReset, isLastSuperAdmin, listSessions } from '#modules/identity';
import { isLastAdmin, membershipsOf } from '#modules/organizations';
import { readUser } from '../user-view.ts';

/** What stops, or is at stake, when an account is shut or loses its role. */
export const getUserImpact = query({
  name: 'user.get_impact',
  access: superAdmin(),
  input: z.strictObject(userPath),
  async run({ db, clock }, { id }): Promise<UserImpact> {
    const { status, platformRole } = await readUser(db, id, clock.now());
    const [sessions, pendingReset, lastSuperAdmin, memberships] = await Promise.all([
      listSessions(db, id, null, clock.wall()),
      hasPendingReset(db, id, clock.wall()),
      isLastSuperAdmin(db, id),
      membershipsOf(db, id),
    ]);
    const admin = async (membership: (typeof memberships)[number]) =>
      status === 'active' && membership.role === 'admin' && isLastAdmin(db, membership.organizationId, id);
    return {
      activeSessions: sessions.length,
      pendingReset,
      lastSuperAdmin: platformRole !== null && lastSuperAdmin,
      memberships: await Promise.all(
        memberships.map(async (membership) => ({
          organizationId: membership.organizationId,
          organizationName: membership.organizationName,
          role: membership.role,
          lastAdmin: await admin(membership),
        })),
      ),
    };
  },
});
