import type { OrganizationData } from '#kernel/organization-data';

/** Notices are to people, and go with the person. */
export const organizationData: OrganizationData = {
  personTables: [{ table: 'notifications', column: 'user_id', holds: 'id', purge: 'erase' }],
};
