import { suspendOrganizationInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { event } from '#kernel/event';
import { assertPossible } from '../lifecycle.ts';
import { lockOrganization, updateOrganizationRow } from '../organization-store.ts';
import { readOrganization } from '../organization-view.ts';

/** Nobody of the organization gets in from the next request on. Keeps all data. */
export const suspendOrganization = command({
  name: 'organization.suspend',
  access: superAdmin(),
  input: suspendOrganizationInput,
  concerns: ({ id, reason }) => ({ organizationId: id, targets: [{ type: 'organization', id }], reason }),
  async run(ctx, { id, category, reason }) {
    const { tx, clock, actor, ports } = ctx;
    const row = await lockOrganization(tx, id);
    assertPossible('suspend', row.status);
    await updateOrganizationRow(
      tx,
      id,
      {
        status: 'suspended',
        suspension_category: category,
        suspension_reason: reason,
        suspended_at: clock.now(),
        suspended_by: actor.type === 'user' ? actor.id : null,
        suspended_by_name: actor.type === 'anonymous' ? null : actor.name,
      },
      clock.now(),
    );
    const ended = await ports.organizations.close(ctx, id);
    return {
      result: await readOrganization(tx, id, clock.wall()),
      audit: [
        {
          organizationId: id,
          targets: [{ type: 'organization', id, name: row.name }],
          before: { status: 'active' },
          after: { status: 'suspended', category, ...ended },
          reason,
        },
      ],
      events: [
        event('organization.suspended', id, {
          organization: { id, name: row.name, slug: row.slug },
          category,
        }),
      ],
    };
  },
});
