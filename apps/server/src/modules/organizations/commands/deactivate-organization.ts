import { deactivateOrganizationInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { after, days } from '#kernel/clock';
import { command } from '#kernel/command';
import { invalid } from '#kernel/domain-error';
import { event } from '#kernel/event';
import { readSettings } from '#modules/settings';
import { assertPossible } from '../lifecycle.ts';
import { lockOrganization, updateOrganizationRow } from '../organization-store.ts';
import { readOrganization } from '../organization-view.ts';

/** Shuts an organization for good, unless it is restored before its data is purged. */
export const deactivateOrganization = command({
  name: 'organization.deactivate',
  access: superAdmin({ stepUp: true }),
  input: deactivateOrganizationInput,
  approval: () => true,
  concerns: ({ id, reason }) => ({ organizationId: id, targets: [{ type: 'organization', id }], reason }),
  async run(ctx, { id, reason, confirm }) {
    const { tx, clock, actor, ports } = ctx;
    const row = await lockOrganization(tx, id);
    if (confirm !== row.slug)
      throw invalid({ field: 'confirm', message: `must be the slug of ${row.name}: ${row.slug}` });
    assertPossible('deactivate', row.status);
    const { retention } = await readSettings(tx);
    const at = clock.now();
    const purgeAt = after(at, days(retention.purgeAfterDays));
    // Why it was suspended stays, so that restoring leads back there.
    await updateOrganizationRow(
      tx,
      id,
      {
        status: 'deactivated',
        deactivated_at: at,
        deactivated_by: actor.type === 'user' ? actor.id : null,
        deactivated_by_name: actor.type === 'anonymous' ? null : actor.name,
        deactivation_reason: reason,
        purge_at: purgeAt,
      },
      at,
    );
    const ended = await ports.organizations.close(ctx, id);
    return {
      result: await readOrganization(tx, id, clock.wall()),
      audit: [
        {
          organizationId: id,
          targets: [{ type: 'organization', id, name: row.name }],
          before: { status: row.status },
          after: { status: 'deactivated', purgeAt: purgeAt.toISOString(), ...ended },
          reason,
        },
      ],
      events: [
        event('organization.deactivated', id, {
          organization: { id, name: row.name, slug: row.slug },
          purgeAt: purgeAt.toISOString(),
        }),
      ],
    };
  },
});
