import type { Impact } from '@porttask/contracts';
import { impactInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { after, days } from '#kernel/clock';
import { DomainError } from '#kernel/domain-error';
import { query } from '#kernel/query';
import { readSettings } from '#modules/settings';

/** What stops, or is at stake, when an organization is closed: each module counts what it keeps. */
export const getImpact = query({
  name: 'organization.get_impact',
  access: superAdmin(),
  input: impactInput,
  async run({ db, clock, ports }, { id, action }): Promise<Impact> {
    const row = await db
      .selectFrom('organizations')
      .select('currency')
      .where('id', '=', id)
      .where('status', '!=', 'purged')
      .executeTakeFirst();
    if (!row) throw new DomainError('NOT_FOUND');
    const impact = await ports.organizations.impact(db, id, row.currency, clock.wall());
    if (action === 'suspend') return impact;
    const { retention } = await readSettings(db);
    return { ...impact, purgeAt: after(clock.now(), days(retention.purgeAfterDays)).toISOString() };
  },
});
