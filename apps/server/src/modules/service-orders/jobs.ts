import type { OrganizationId, ServiceOrderId } from '@porttask/contracts';
import { sql } from 'kysely';
import { z } from 'zod';
import { after, days } from '#kernel/clock';
import type { ReadDb } from '#kernel/database';
import { job } from '#kernel/job';
import { addJobs } from '#platform/jobs/add-jobs';
import { breachWarning, warnOfBreach } from './commands/warn-of-breach.ts';

const batch = 500;

/** So long after a deadline people are still told that it is missed; later they have seen it, or nobody works there. */
const lateWarningMs = days(1);

type Due = { readonly organization_id: OrganizationId; readonly id: ServiceOrderId; readonly warn_at: Date };

/** Orders whose warning is due, of active organizations, in the order of their warnings. */
async function dueAfter(db: ReadDb, last: Due | undefined, now: Date): Promise<readonly Due[]> {
  const { rows } = await sql<Due>`
    select s.organization_id, s.id, s.warn_at from service_orders s join organizations o on o.id = s.organization_id
    where s.warned_at is null and s.status in ('PENDING', 'ACCEPTED') and s.warn_at <= ${now}
      and s.due_at > ${after(now, -lateWarningMs)} and o.status = 'active'
      ${last ? sql`and (s.warn_at, s.organization_id, s.id) > (${last.warn_at}, ${last.organization_id}, ${last.id})` : sql``}
    order by s.warn_at, s.organization_id, s.id limit ${batch}`.execute(db);
  return rows;
}

const warn = job({
  name: 'service_orders.warn_of_breach',
  payload: breachWarning,
  organization: {
    of: ({ organizationId }) => organizationId,
    whileClosed: 'skip',
    features: ['serviceOrders'],
  },
  async run(ctx, payload) {
    await ctx.run(warnOfBreach, payload);
  },
});

/** Finds the orders that people have to be warned of; warning is a job for each, so that one cannot hold up the others. */
const find = job({
  name: 'service_orders.find_breach_warnings',
  payload: z.strictObject({}),
  cron: '* * * * *',
  follows: 'business',
  async run({ db, clock, ports }) {
    const now = clock.now();
    const open = new Map<OrganizationId, boolean>();
    for (let due = await dueAfter(db, undefined, now); ; due = await dueAfter(db, due.at(-1), now)) {
      // Where the feature is closed each minute would add what is skipped again.
      for (const { organization_id: id } of due)
        if (!open.has(id)) {
          const question = { features: ['serviceOrders'], roles: null } as const;
          open.set(id, (await ports.gate.explain(question, id, null))?.allowed === true);
        }
      await addJobs(
        db,
        due
          .filter(({ organization_id }) => open.get(organization_id))
          .map(({ organization_id: organizationId, id: serviceOrderId }) => ({
            job: warn,
            payload: { organizationId, serviceOrderId },
            key: `${warn.name}:${serviceOrderId}`,
          })),
      );
      if (due.length < batch) return;
    }
  },
});

export const jobs = [find, warn];
