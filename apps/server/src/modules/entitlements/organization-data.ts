import type { OrganizationData } from '#kernel/organization-data';

const columns = ['key', 'value', 'reason', 'expires_on', 'set_by_name', 'created_at', 'updated_at'] as const;

/** Overrides are looked at with each use, so nothing has to be ended. */
export const organizationData: OrganizationData = {
  tables: [
    { table: 'entitlement_overrides', purge: 'erase', export: columns },
    { table: 'flag_overrides', purge: 'erase', export: columns },
  ],
};
