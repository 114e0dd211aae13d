import { restoreOrganizationInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { event } from '#kernel/event';
import { assertPossible } from '../lifecycle.ts';
import { lockOrganization, updateOrganizationRow } from '../organization-store.ts';
import { readOrganization } from '../organization-view.ts';

/**
 * Takes a deactivation back. An organization that was suspended before is suspended again: what it was suspended for is
 * still so, and reinstating is a decision of its own. Old sessions stay dead.
 */
export const restoreOrganization = command({
  name: 'organization.restore',
  access: superAdmin(),
  input: restoreOrganizationInput,
  concerns: ({ id, reason }) => ({ organizationId: id, targets: [{ type: 'organization', id }], reason }),
  async run(ctx, { id, reason }) {
    const { tx, clock, ports } = ctx;
    const row = await lockOrganization(tx, id);
    assertPossible('restore', row.status);
    const status = row.suspended_at === null ? 'active' : 'suspended';
    const cleared = {
      deactivated_at: null,
      deactivated_by: null,
      deactivated_by_name: null,
      deactivation_reason: null,
      purge_at: null,
    };
    await updateOrganizationRow(tx, id, { status, ...cleared }, clock.now());
    // Also those that were alive because somebody deactivated the organization in SQL.
    await ports.organizations.close(ctx, id);
    return {
      result: await readOrganization(tx, id, clock.wall()),
      audit: [
        {
          organizationId: id,
          targets: [{ type: 'organization', id, name: row.name }],
          before: {
            status: 'deactivated',
            since: row.deactivated_at?.toISOString() ?? null,
            purgeAt: row.purge_at?.toISOString() ?? null,
          },
          after: { status },
          reason,
        },
      ],
      events: [
        event('organization.restored', id, {
          organization: { id, name: row.name, slug: row.slug },
          status,
        }),
      ],
    };
  },
});
