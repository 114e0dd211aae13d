import { organizationPath } from '@porttask/contracts';
import { z } from 'zod';
import { superAdmin } from '#kernel/access';
import { query } from '#kernel/query';
import type { DomainRow } from '../domain-store.ts';
import { domainFrom } from '../domain-store.ts';
import { assertOrganization } from '../organization-view.ts';

/** Domains of an organization: the primary one, then the verified ones, then those that are claimed. */
export const listDomains = query({
  name: 'organization.list_domains',
  access: superAdmin(),
  input: z.strictObject(organizationPath),
  async run({ db }, { id }) {
    await assertOrganization(db, id);
    const rows = await db
      .selectFrom('organization_domains')
      .selectAll()
      .where('organization_id', '=', id)
      .orderBy('is_primary', 'desc')
      .orderBy('status', 'desc')
      .orderBy('domain')
      .execute();
    return rows.map((row) => domainFrom(row as DomainRow));
  },
});
