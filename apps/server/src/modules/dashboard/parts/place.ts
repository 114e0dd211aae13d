import type { OrganizationId } from '@porttask/contracts';
import type { ReadDb } from '#kernel/database';

/** Whose dashboard it is, and of what moment. */
export type Place = {
  readonly db: ReadDb;
  readonly organizationId: OrganizationId;
  readonly now: Date;
};

/** So many of each list: the page shows how many more there are. */
export const firstFew = 6;
