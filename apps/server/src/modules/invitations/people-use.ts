import type { OrganizationId } from '@porttask/contracts';
import { sql } from 'kysely';
import type { LimitUse } from '#kernel/gate-source';
import { executeKept } from '#platform/db/kept-plan';

/** Members, and whoever is invited and may still come: an invitation holds a place. */
export const peopleUse: LimitUse = {
  limit: 'users',
  async used(db, places, at) {
    const ids = places.map(({ id }) => id);
    const statement = sql<{ id: OrganizationId; used: number }>`
      select organization_id as id, count(*) as used from (
        select organization_id from memberships where organization_id = any (${ids}::text[])
        union all
        select organization_id from invitations
        where organization_id = any (${ids}::text[]) and accepted_at is null and replaced_at is null and expires_at > ${at}
      ) people group by organization_id`;
    const rows = await executeKept(db, 'people of organizations', { compile: () => statement.compile(db) });
    return new Map(rows.map(({ id, used }) => [id, used]));
  },
};
