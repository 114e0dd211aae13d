import { reinstateOrganizationInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { event } from '#kernel/event';
import { assertPossible } from '../lifecycle.ts';
import { lockOrganization, updateOrganizationRow } from '../organization-store.ts';
import { readOrganization } from '../organization-view.ts';

/** Lets the people of a suspended organization sign in again. Their old sessions stay dead. */
export const reinstateOrganization = command({
  name: 'organization.reinstate',
  access: superAdmin(),
  input: reinstateOrganizationInput,
  concerns: ({ id, reason }) => ({ organizationId: id, targets: [{ type: 'organization', id }], reason }),
  async run(ctx, { id, reason }) {
    const { tx, clock, ports } = ctx;
    const row = await lockOrganization(tx, id);
    assertPossible('reinstate', row.status);
    const cleared = {
      suspension_category: null,
      suspension_reason: null,
      suspended_at: null,
      suspended_by: null,
      suspended_by_name: null,
    };
    await updateOrganizationRow(tx, id, { status: 'active', ...cleared }, clock.now());
    // Also those that were alive because somebody suspended the organization in SQL.
    await ports.organizations.close(ctx, id);
    return {
      result: await readOrganization(tx, id, clock.wall()),
      audit: [
        {
          organizationId: id,
          targets: [{ type: 'organization', id, name: row.name }],
          before: {
            status: 'suspended',
            category: row.suspension_category,
            since: row.suspended_at?.toISOString() ?? null,
          },
          after: { status: 'active' },
          reason,
        },
      ],
      events: [
        event('organization.reinstated', id, { organization: { id, name: row.name, slug: row.slug } }),
      ],
    };
  },
});
