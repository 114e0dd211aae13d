/** People are warned of a deadline once before it is missed, whatever runs twice, at once, or is killed in between. */
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addJob, reinstate, suspend } from '../support/lifecycle.ts';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { openAllDay, openEverything, placedOrder } from '../support/workspace.ts';

let app: TestApp;
let marit: Person;
let place: Agency;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
beforeEach(async () => {
  place = await agency(app, marit);
  await openEverything(app, place.id);
  await openAllDay(marit.client, place.id);
});
afterAll(() => app.close());

const client = () => place.admin.client;
/** One hour of time, half of it before the warning. */
const order = () => placedOrder(app, client(), { slaMinutes: 60 });
/** Lets time pass; whoever governs was idle for too long then. */
async function minutes(count: number): Promise<void> {
  app.clock.advance(count * 60_000);
  marit = { ...marit, client: await signIn(app, marit.email) };
}
/** The minute in which the clock starts the job, as often as wanted. */
async function minute(times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) await addJob(app, 'service_orders.find_breach_warnings');
  await app.settle();
}
const warn = ({ id }: { id: string }) =>
  addJob(app, 'service_orders.warn_of_breach', { organizationId: place.id, serviceOrderId: id });
const warnings = async () =>
  (
    await app.owner.query(
      "select data from outbox where organization_id = $1 and type = 'sla.breach_warning' order by id",
      [place.id],
    )
  ).rows.map(({ data }) => data);
const audited = async () =>
  (await client().get('/v1/organization/audit-events?action=service_order.warn_of_breach')).data;
const notices = async (of: Person = place.admin) =>
  (await of.client.get('/v1/me/notifications')).data.filter(
    ({ kind }: { kind: string }) => kind === 'sla_breach_warning',
  );

describe('a warning', () => {
  it('comes when half an hour is left: event, audit and a notice to who can do something', async () => {
    const agent = await memberOf(app, marit, place, 'agent');
    const reader = await memberOf(app, marit, place, 'user');
    const { id, reference, dueAt } = await order();
    await minutes(29);
    await minute();
    expect(await warnings()).toEqual([]);
    await minutes(2);
    await minute();
    await minute();
    expect(await warnings()).toMatchObject([
      { serviceOrder: { id, reference }, dueAt, sla: 'at_risk', remainingBusinessMinutes: 29 },
    ]);
    expect(await audited()).toMatchObject([
      {
        outcome: 'success',
        actor: { type: 'system' },
        after: { sla: 'at_risk', remainingBusinessMinutes: 29 },
      },
    ]);
    for (const person of [place.admin, agent])
      expect(await notices(person)).toMatchObject([
        {
          title: `${reference} is due soon: Towage for Nordic Heron`,
          text: expect.stringMatching(
            /^Towage for Nordic Heron in Rotterdam is due .+ \(Etc\/UTC\): 29 minutes of business time are left\. It is not accepted yet\.$/,
          ),
          path: `/service-orders/${id}`,
        },
      ]);
    expect(await notices(reader)).toEqual([]);
  });

  it('comes once when the job runs twice at once on two workers', async () => {
    for (let count = 0; count < 3; count += 1) await order();
    await minutes(31);
    await addJob(app, 'service_orders.find_breach_warnings');
    await Promise.all([minute(2), minute(2)]);
    await minute(2);
    expect(await warnings()).toHaveLength(3);
    expect(await audited()).toHaveLength(3);
    expect(await notices()).toHaveLength(3);
  });

  it('comes once when its worker is killed in the middle of it', async () => {
    await order();
    await minutes(31);
    const killer = new pg.Client({ connectionString: app.databaseUrl });
    await killer.connect();
    const holder = await app.owner.connect();
    // It waits for the chain of the audit trail with everything else written, and not committed.
    await holder.query('begin');
    await holder.query('select from audit_chains where chain = $1 for update', [place.id]);
    const running = minute();
    await vi
      .waitFor(
        async () => {
          const { rows } = await killer.query(
            "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and query like '%record_changes%'",
          );
          expect(rows).toHaveLength(1);
        },
        { timeout: 10_000, interval: 20 },
      )
      .finally(async () => {
        await holder.query('rollback');
        holder.release();
        await killer.end();
      });
    await running;
    expect([await warnings(), await notices()]).toEqual([[], []]);
    await minute();
    await minute();
    expect([await warnings(), await audited(), await notices()].map(({ length }) => length)).toEqual([
      1, 1, 1,
    ]);
  });

  it('does not come for what is over, and once more for a new deadline', async () => {
    const [completed, cancelled, changed] = [await order(), await order(), await order()];
    const act = (one: { id: string }, verb: string) => client().post(`/v1/service-orders/${one.id}/${verb}`);
    for (const verb of ['accept', 'complete']) await act(completed, verb);
    await act(cancelled, 'cancel');
    await minutes(31);
    await minute();
    expect(await warnings()).toMatchObject([{ serviceOrder: { id: changed.id } }]);
    await client().patch(`/v1/service-orders/${changed.id}`, { slaMinutes: 200 });
    await minute();
    expect(await warnings()).toHaveLength(1);
    await minutes(120);
    await minute();
    expect(await warnings()).toHaveLength(2);
  });

  it('says that it is late, and comes no more a day after', async () => {
    const { reference } = await order();
    await minutes(75);
    await minute();
    expect(await warnings()).toMatchObject([{ sla: 'breached', remainingBusinessMinutes: -16 }]);
    expect((await notices())[0].title).toBe(`${reference} is late: Towage for Nordic Heron`);
    await order();
    await app.owner.query(
      "update service_orders set warn_at = warn_at - interval '26 hours', due_at = due_at - interval '26 hours' where organization_id = $1 and warned_at is null",
      [place.id],
    );
    await minute();
    expect(await warnings()).toHaveLength(1);
  });

  it('A9: does not come while the organization is suspended, but when it opens', async () => {
    const one = await order();
    await minutes(31);
    await suspend(marit.client, place);
    await warn(one);
    await minute();
    expect(await warnings()).toEqual([]);
    await reinstate(marit.client, place);
    await minute();
    expect(await warnings()).toHaveLength(1);
  });

  it('does not come while the feature is closed, but when it opens', async () => {
    const one = await order();
    await minutes(31);
    const entitle = (value: boolean) =>
      marit.client.send('PUT', `/v1/admin/organizations/${place.id}/entitlements/serviceOrders`, {
        body: { value, reason: 'As the contract says' },
      });
    await entitle(false);
    await warn(one);
    await minute();
    expect(await warnings()).toEqual([]);
    await entitle(true);
    await minute();
    expect(await warnings()).toHaveLength(1);
  });
});
