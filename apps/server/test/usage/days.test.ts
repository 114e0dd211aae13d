/** A request belongs to the day that it is where the organization is, to the second, whatever day it is elsewhere. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { businessDay } from '#kernel/business-day';
import { minutes } from '#kernel/clock';
import type { Agency, Person } from '../support/people.ts';
import { agency, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { activeIn, onPlatform, sumsOf } from './counted.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

/** Lets time pass until half a minute before the next midnight of a zone. */
function goBeforeMidnight(zone: string): void {
  const now = Temporal.Instant.fromEpochMilliseconds(app.clock.now().getTime()).toZonedDateTimeISO(zone);
  const midnight = now.toPlainDate().add({ days: 1 }).toZonedDateTime(zone);
  app.clock.advance(midnight.epochMilliseconds - now.epochMilliseconds - minutes(0.5));
}

/** Asks from a session of now: those from before may be over. */
async function ask({ admin }: Pick<Agency, 'admin'>, count: number): Promise<void> {
  const client = await signIn(app, admin.email);
  for (let time = 0; time < count; time += 1) expect((await client.get('/v1/me')).status).toBe(200);
}

describe('midnight', () => {
  it.each(['Asia/Tokyo', 'Pacific/Honolulu', 'Asia/Kathmandu', 'UTC'])(
    'in %s parts the days',
    async (zone) => {
      const governor = { ...marit, client: await signIn(app, marit.email) };
      const nordlys = await agency(app, governor);
      await governor.client.patch(`/v1/admin/organizations/${nordlys.id}`, { timezone: zone });
      const before = await sumsOf(app, nordlys.id);
      goBeforeMidnight(zone);
      const today = businessDay(app.clock.now(), zone);
      await ask(nordlys, 3);
      app.clock.advance(minutes(1));
      const tomorrow = businessDay(app.clock.now(), zone);
      expect(tomorrow > today).toBe(true);
      await ask(nordlys, 2);
      await app.app.usage.flush();

      expect(before).toMatchObject({ usage_minute: 0, usage_day: 0 });
      expect(await activeIn(app, nordlys.id)).toEqual({
        [`${nordlys.admin.id} ${today}`]: 3,
        [`${nordlys.admin.id} ${tomorrow}`]: 2,
      });
      const { rows } = await app.owner.query(
        'select day::text, requests::int from usage_day where organization_id = $1 order by day',
        [nordlys.id],
      );
      expect(rows).toEqual([
        { day: today, requests: 3 },
        { day: tomorrow, requests: 2 },
      ]);
      const client = await signIn(app, marit.email);
      const { data } = await client.get(
        `/v1/admin/organizations/${nordlys.id}/usage?from=${today}&to=${tomorrow}`,
      );
      expect(data.timezone).toBe(zone);
      expect(data.totals).toMatchObject({ requests: 5, activeUsers: 1 });
      expect(data.buckets).toMatchObject([
        { at: today, requests: 3, activeUsers: 1 },
        { at: tomorrow, requests: 2, activeUsers: 1 },
      ]);
    },
  );

  it('in UTC parts the days of those who are in no organization', async () => {
    goBeforeMidnight('UTC');
    const { id, client } = await superAdmin(app);
    await client.get('/v1/me');
    app.clock.advance(minutes(1));
    await client.get('/v1/me');
    await app.app.usage.flush();
    expect(await onPlatform(app, id)).toBe(2);
    const { rows } = await app.owner.query('select requests::int from platform_user_day where user_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ requests: 1 }, { requests: 1 }]);
  });

  it('of a month has its partition, and a day that has none is counted all the same', async () => {
    const nordlys = await agency(app, { ...marit, client: await signIn(app, marit.email) });
    app.clock.advance(minutes(60 * 24 * 400));
    await ask(nordlys, 1);
    await app.app.usage.flush();
    const day = businessDay(app.clock.now(), 'UTC');
    const where = async () =>
      (
        await app.owner.query(
          'select tableoid::regclass::text as part from active_user_day where organization_id = $1 and day = $2',
          [nordlys.id, day],
        )
      ).rows;
    expect(await where()).toEqual([{ part: 'active_user_day_other' }]);
    await app.owner.query("select graphile_worker.add_job('usage.ensure_partitions')");
    await app.settle();
    // What stands among the others stays there; the months after it have their own.
    expect(await where()).toEqual([{ part: 'active_user_day_other' }]);
    app.clock.advance(minutes(60 * 24 * 40));
    await ask(nordlys, 1);
    await app.app.usage.flush();
    const next = businessDay(app.clock.now(), 'UTC');
    const { rows } = await app.owner.query(
      'select tableoid::regclass::text as part from active_user_day where organization_id = $1 and day = $2',
      [nordlys.id, next],
    );
    expect(rows).toEqual([{ part: `active_user_day_${next.slice(0, 7).replace('-', '')}` }]);
  });
});
