import { z } from 'zod';
import type { Job } from '#kernel/job';
import { job } from '#kernel/job';
import { organizationsToPurge } from '#modules/organizations';
import { beginOrganizationPurge, purgeOrganization } from './purge-organization.ts';
import { purgeAuditTrail, purgePeople, purgeTables } from './steps.ts';

/**
 * Erases organizations whose time is over, and goes on with those that an earlier run did not finish. People come first:
 * their memberships and invitations, which the tables lose next, say who they are.
 */
const purgeDue = job({
  name: 'organization.purge_due',
  payload: z.strictObject({}),
  cron: '23 3 * * *',
  follows: 'business',
  async run(ctx) {
    const failed: string[] = [];
    for (const id of await organizationsToPurge(ctx.db, ctx.clock.now())) {
      try {
        await ctx.run(beginOrganizationPurge, { id });
        await purgePeople(ctx, id);
        await purgeTables(ctx, id);
        await purgeAuditTrail(ctx, id);
        await ctx.run(purgeOrganization, { id });
      } catch (error) {
        // One that cannot be purged must not keep the others; it is tried again, by the queue today and by the clock tomorrow.
        failed.push(id);
        ctx.log('could not purge an organization', { organizationId: id, err: error });
      }
    }
    if (failed.length > 0) throw new Error(`could not purge ${failed.join(', ')}`);
  },
});

export const jobs: readonly Job[] = [purgeDue];
