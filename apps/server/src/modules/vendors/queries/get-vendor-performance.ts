import type { VendorPerformance } from '@porttask/contracts';
import { vendorPerformanceInput } from '@porttask/contracts';
import { sql } from 'kysely';
import { workspaceRead } from '#kernel/access';
import { after, days } from '#kernel/clock';
import { query } from '#kernel/query';
import { workplaceOf } from '#kernel/signed-in-user';
import { readVendor } from '../vendor-store.ts';

const periodMs = days(90);

type Counted = Omit<VendorPerformance, 'period' | 'since'>;

/** How a vendor did with the orders of the last 90 days, or with all. */
export const getVendorPerformance = query({
  name: 'vendor.get_performance',
  access: workspaceRead({ features: ['vendors'] }),
  input: vendorPerformanceInput,
  async run({ db, actor, clock }, { id, period = '90d' }): Promise<VendorPerformance> {
    const { id: organizationId } = workplaceOf(actor);
    await readVendor(db, { organizationId, id });
    const now = clock.now();
    const since = period === '90d' ? after(now, -periodMs) : null;
    const minutes = (until: string) => sql`percentile_cont(0.5) within group (
      order by extract(epoch from ${sql.ref(until)} - created_at) / 60) filter (where ${sql.ref(until)} is not null)`;
    const { rows } = await sql<Counted>`
      select count(*) as orders,
        count(*) filter (where status = 'COMPLETED') as completed,
        avg((completed_at <= due_at)::int) filter (where status = 'COMPLETED' and due_at is not null)::float as "onTimeShare",
        ${minutes('accepted_at')} as "medianMinutesToAccept",
        ${minutes('completed_at')} as "medianMinutesToComplete",
        count(*) filter (where coalesce(completed_at, cancelled_at, ${now}::timestamptz) > due_at) as breaches
      from service_orders
      where organization_id = ${organizationId} and vendor_id = ${id} and created_at > ${since ?? '-infinity'}::timestamptz`.execute(
      db,
    );
    return { period, since: since?.toISOString() ?? null, ...(rows[0] as Counted) };
  },
});
