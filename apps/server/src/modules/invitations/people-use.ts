import type { OrganizationId } from '@porttask/contracts';
import { sql } from 'kysely';
import type { LimitUse } from '#kernel/gate-source';

/** Members, and whoever is invited and may still come: an invitation holds a place. */
export const peopleUse: LimitUse = {
  limit: 'users',
  async used(db, places, at) {
    const ids = places.map(({ id }) => id);
    const { rows } = await sql<{ id: OrganizationId; used: number }>`
      select organization_id as id, count(*) as used from (
        select organization_id from memberships where organization_id = any (${ids})
        union all
        select organization_id from invitations
        where organization_id = any (${ids}) and accepted_at is null and replaced_at is null and expires_at > ${at}
      ) people group by organization_id`.execute(db);
    return new Map(rows.map(({ id, used }) => [id, used]));
  },
};
