import type { SearchResults } from '@porttask/contracts';
import { searchEverythingInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { query } from '#kernel/query';
import { listOrganizations } from '#modules/organizations';
import { listUsers } from '#modules/users';

const most = 6;

/** The first of everything that a text finds in Administration: each kind by the rules of its own list. */
export const searchEverything = query({
  name: 'platform.search',
  access: superAdmin(),
  input: searchEverythingInput,
  async run(ctx, { q: search }): Promise<SearchResults> {
    const [organizations, users] = await Promise.all([
      listOrganizations.run(ctx, { search, limit: most }),
      listUsers.run(ctx, { search, limit: most }),
    ]);
    return {
      organizations: organizations.rows.map(({ id, name, domain }) => ({ id, title: name, detail: domain })),
      users: users.rows.map(({ id, name, email }) => ({ id, title: name, detail: email })),
      corrected: { organizations: organizations.corrected ?? null, users: users.corrected ?? null },
    };
  },
});
