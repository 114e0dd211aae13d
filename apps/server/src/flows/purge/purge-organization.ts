import { organizationPath } from '@porttask/contracts';
import { z } from 'zod';
import { systemOnly } from '#kernel/access';
import { command, unchanged } from '#kernel/command';
import { event } from '#kernel/event';
import { beginPurge, finishPurge, lockPurge } from '#modules/organizations';

const input = z.strictObject(organizationPath);

/** From here on nobody sees the organization, and nothing leads back: its data is about to be erased. */
export const beginOrganizationPurge = command({
  name: 'organization.begin_purge',
  access: systemOnly(),
  input,
  async run({ tx, clock }, { id }) {
    if (!(await beginPurge(tx, id, clock.now()))) return unchanged({});
    return {
      result: {},
      audit: [
        {
          organizationId: id,
          targets: [{ type: 'organization', id }],
          before: { status: 'deactivated' },
          after: { status: 'purged' },
        },
      ],
      events: [],
    };
  },
});

/** The end of a purge: a tombstone, and the account of what was erased. */
export const purgeOrganization = command({
  name: 'organization.purge',
  access: systemOnly(),
  input,
  async run({ tx, clock }, { id }) {
    const counts = await lockPurge(tx, id);
    if (!counts) return unchanged({});
    await finishPurge(tx, id, clock.now());
    return {
      result: {},
      audit: [
        { organizationId: id, targets: [{ type: 'organization', id }], after: { erased: { ...counts } } },
      ],
      events: [event('organization.purged', id, { organization: { id } })],
    };
  },
});
