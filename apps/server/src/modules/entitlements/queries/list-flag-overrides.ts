import { listFlagOverridesInput } from '@porttask/contracts';
import { sql } from 'kysely';
import { superAdmin } from '#kernel/access';
import { query } from '#kernel/query';
import { containing, listPage } from '#platform/db/list-page';
import { flagOverrideFrom, selectFlagOverrides, storedFlagOverride } from '../flag-override-store.ts';
import { businessDayOf } from './business-day-of.ts';

/** Feature flags that have a value of their own for one organization, expired overrides too. */
export const listFlagOverrides = query({
  name: 'feature_flag.list_overrides',
  access: superAdmin(),
  input: listFlagOverridesInput,
  async run({ db, clock }, { id, search, page, limit, cursor, sort }) {
    const today = await businessDayOf(db, id, clock.now());
    let select = selectFlagOverrides(db, id);
    if (search) select = select.where(sql<boolean>`f.key ilike ${containing(search)}`);
    return listPage({
      name: 'flag-overrides',
      db,
      select,
      filters: { id, search },
      request: { page, limit, cursor, sort },
      sortable: {
        key: { by: sql.ref('f.key') },
        createdAt: { by: sql.ref('f.created_at'), as: 'timestamptz' },
      },
      defaultSort: 'key',
      id: sql.ref('f.key'),
      map: (row) => flagOverrideFrom(storedFlagOverride(row), today),
    });
  },
});
