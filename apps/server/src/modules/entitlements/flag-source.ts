import type { FeatureKey, OrganizationId } from '@porttask/contracts';
import { featureKeys, features } from '@porttask/contracts/features';
import { sql } from 'kysely';
import type { Closed } from '#kernel/gate';
import type { GateSource } from '#kernel/gate-source';
import { executeKept } from '#platform/db/kept-plan';
import { isExpired } from './override.ts';

/** A flag that is called like a feature and is off for an organization closes the feature to it. */
export const flagSource: GateSource = {
  step: 'flag',
  async closed(db, places) {
    const ids = places.map(({ id }) => id);
    const statement = db
      .selectFrom('flag_overrides')
      .select(['organization_id', 'key', 'reason', 'set_by_name'])
      .select(sql<string | null>`expires_on::text`.as('expires_on'))
      .where(sql<boolean>`organization_id = any (${ids}::text[]) and key = any (${featureKeys}::text[])`)
      .where('value', '=', sql<string>`'false'::jsonb`);
    const rows = await executeKept(db, 'closing flags of organizations', statement);
    const days = new Map(places.map(({ id, today }) => [id as string, today]));
    const closed = new Map<OrganizationId, Partial<Record<FeatureKey, Closed>>>();
    for (const { organization_id, key, reason, set_by_name, expires_on } of rows) {
      if (isExpired({ expiresOn: expires_on }, days.get(organization_id) ?? '')) continue;
      const id = organization_id as OrganizationId;
      const feature = key as FeatureKey;
      const because = `Flag "${feature}" is off for the organization, by ${set_by_name}: ${reason}`;
      const told = 'switched off by PortTask for your organization';
      const wouldHelp = `PortTask switching "${features[feature].name}" on again would help.`;
      closed.set(id, { ...closed.get(id), [feature]: { because, told, wouldHelp } });
    }
    return closed;
  },
};
