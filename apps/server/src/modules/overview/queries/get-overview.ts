import { sql } from 'kysely';
import { z } from 'zod';
import { superAdmin } from '#kernel/access';
import { after, days } from '#kernel/clock';
import { query } from '#kernel/query';
import { auditEventFrom, selectAuditEvents } from '#modules/audit';
import { readTallies } from '../tally-store.ts';

/** Looks stand in the trail like all else, and would fill the little room there is for what happened. */
const isLook = ({ action, outcome }: { action: string; outcome: string }) =>
  outcome === 'success' && /\.(search|list|get)(_|$)/.test(action);

type Counts = Record<'created' | 'locked' | 'admins' | 'sessions' | 'invitations', number>;

/** What a Super Admin sees first: how much there is, what needs a look, what happened last. */
export const getOverview = query({
  name: 'platform.get_overview',
  access: superAdmin(),
  input: z.strictObject({}),
  async run({ db, clock }) {
    const [now, wall] = [clock.now(), clock.wall()];
    // What grows with the platform is not counted at each look: its tallies are kept by triggers.
    const tally = await readTallies(db);
    const { rows } = await sql<Counts>`
      select
        (select count(*) from organizations where status <> 'purged' and created_at > ${after(now, -days(30))}) as created,
        (select count(*) from sign_in_failures f join users u on u.address_digest = f.address_digest where f.locked_until > ${now}) as locked,
        (select count(*) from users where platform_role is not null and status = 'active') as admins,
        (select count(*) from sessions where coalesce(ended_at, expires_at) > ${wall} and ended_at is null and not mfa_pending and impersonation_id is null
          and last_used_at + make_interval(secs => idle_timeout_seconds) > ${wall}) as sessions,
        (select count(*) from invitations where accepted_at is null and replaced_at is null and expires_at > ${wall}) as invitations`.execute(
      db,
    );
    const counts = rows[0] as Counts;
    const recent = await selectAuditEvents(db)
      .orderBy('e.at', 'desc')
      .orderBy('e.id', 'desc')
      .limit(100)
      .execute();
    return {
      organizations: {
        active: tally('organizations.active'),
        suspended: tally('organizations.suspended'),
        deactivated: tally('organizations.deactivated'),
        createdLast30Days: counts.created,
      },
      users: {
        active: tally('users.active'),
        invited: tally('users.invited'),
        locked: counts.locked,
        superAdmins: counts.admins,
      },
      sessions: { active: counts.sessions },
      invitations: { pending: counts.invitations },
      recentAuditEvents: recent
        .filter((event) => !isLook(event))
        .slice(0, 10)
        .map(auditEventFrom),
    };
  },
});
