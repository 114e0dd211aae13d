import type { User } from '@porttask/contracts';
import { exportUsersInput, exportWithoutProof } from '@porttask/contracts';
import { assertFreshProof, superAdmin } from '#kernel/access';
import type { FileAnswer } from '#kernel/endpoint';
import type { Page } from '#kernel/page';
import { query } from '#kernel/query';
import { csvRows } from '#platform/csv';
import { listUsers } from './list-users.ts';

const rowsAtOnce = 1_000;

const header = [
  'id',
  'email',
  'name',
  'status',
  'platformRole',
  'organizations',
  'secondFactors',
  'lockedUntil',
  'lastSeenAt',
  'createdAt',
];

const cells = (user: User): readonly string[] => [
  user.id,
  user.email,
  user.name,
  user.status,
  user.platformRole ?? '',
  user.memberships.map(({ organizationName, role }) => `${organizationName} (${role})`).join('; '),
  user.mfa.methods.join('; '),
  user.lock?.until ?? '',
  user.lastSeenAt ?? '',
  user.createdAt,
];

/** Page after page by cursor, so that a million rows take no more memory than one page. */
async function* file(first: Page<User>, next: (cursor: string) => Promise<Page<User>>) {
  yield csvRows([header]);
  for (let page = first; ; ) {
    if (page.rows.length > 0) yield csvRows(page.rows.map(cells));
    if (page.nextCursor === null) return;
    page = await next(page.nextCursor);
  }
}

/** What the list shows, as a file. Who comes or goes while it is written may be in it or not. */
export const exportUsers = query({
  name: 'user.export',
  access: superAdmin(),
  input: exportUsersInput,
  async run(ctx, { format: _, ...filters }): Promise<FileAnswer> {
    const read = (cursor?: string) => listUsers.run(ctx, { ...filters, limit: rowsAtOnce, cursor });
    const first = await read();
    if (first.total > exportWithoutProof) assertFreshProof(ctx.actor, ctx.clock.wall());
    return {
      contentType: 'text/csv; charset=utf-8; header=present',
      fileName: `users-${ctx.clock.now().toISOString().slice(0, 10)}.csv`,
      body: file(first, read),
    };
  },
  audit: ({ format = 'csv', ...filters }) => ({ targets: [], after: { format, filters } }),
});
