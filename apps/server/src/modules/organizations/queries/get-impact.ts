import type { Impact } from '@porttask/contracts';
import { impactInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { DomainError } from '#kernel/domain-error';
import { query } from '#kernel/query';

/** What stops, or is at stake, when an organization is closed: each module counts what it keeps. */
export const getImpact = query({
  name: 'organization.get_impact',
  access: superAdmin(),
  input: impactInput,
  async run({ db, clock, ports }, { id }): Promise<Impact> {
    const row = await db
      .selectFrom('organizations')
      .select('currency')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw new DomainError('NOT_FOUND');
    return ports.organizations.impact(db, id, row.currency, clock.wall());
  },
});
