import type { OrganizationData } from '#kernel/organization-data';

/** The gate asks for the organization's status each time, so nothing has to be ended. */
export const organizationData: OrganizationData = {
  tables: [{ table: 'limit_counts', purge: 'erase', export: ['key', 'period', 'used'] }],
};
