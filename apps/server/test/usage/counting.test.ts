/** What counts as use of an organization, exactly, over HTTP and over several nodes; and what never does. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { businessDay } from '#kernel/business-day';
import { hours, minutes } from '#kernel/clock';
import type { Node } from '../support/another-node.ts';
import { anotherNode } from '../support/another-node.ts';
import type { Client } from '../support/client.ts';
import { purge } from '../support/lifecycle.ts';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, impersonate, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { newVessel, openEverything } from '../support/workspace.ts';
import { activeIn, allLevels, onPlatform, sumsOf } from './counted.ts';

let app: TestApp;
let node: Node;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp({ PORTTASK_SECRET_KEY: randomBytes(32).toString('hex') });
  node = await anotherNode(app);
  marit = await superAdmin(app);
});
afterAll(async () => {
  await node.close();
  await app.close();
});

const flush = () => Promise.all([app.app.usage.flush(), node.app.usage.flush()]);
const today = (zone = 'UTC') => businessDay(app.clock.now(), zone);
const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work));

/** An agency of which nothing was counted yet. */
async function newAgency(): Promise<Agency> {
  const made = await agency(app, marit);
  await openEverything(app, made.id);
  await flush();
  return made;
}

const usageOf = ({ id }: Pick<Agency, 'id'>, query = '') =>
  marit.client.get(`/v1/admin/organizations/${id}/usage?${query}`);

describe('requests', () => {
  it('of several people of several organizations at two nodes that write at once add up exactly', async () => {
    const agencies = [await newAgency(), await newAgency(), await newAgency()];
    const people = await Promise.all(
      agencies.map(async (one) => ({ one, members: [one.admin, await memberOf(app, marit, one)] })),
    );
    await flush();
    const before = await Promise.all(agencies.map(({ id }) => sumsOf(app, id)));
    expect(before).toEqual(agencies.map(() => allLevels(0, 0)));

    const work = async (client: Client) => {
      await times(7, () => client.get('/v1/vessels'));
      await client.post('/v1/vessels', newVessel());
      await client.post('/v1/vessels', { name: 'No number' });
      await client.get('/v1/vessels/ves_00000000000000000000000000');
    };
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(
        people.flatMap(({ members }) =>
          members.flatMap(({ client }) => [work(client), work(node.client(client))]),
        ),
      );
      await flush();
    }

    for (const { one, members } of people) {
      // 3 rounds of 2 people at 2 nodes, each with 10 requests, of which one creates.
      expect(await sumsOf(app, one.id)).toEqual(allLevels(120, 12));
      expect(await activeIn(app, one.id)).toEqual(
        Object.fromEntries(members.map(({ id }) => [`${id} ${today()}`, 60])),
      );
      const { data } = await usageOf(one);
      expect(data.totals).toEqual({ requests: 120, errors: { refused: 24, failed: 0 }, activeUsers: 2 });
      expect(data.features).toEqual([{ feature: 'vessels', action: 'vessel.create', uses: 12 }]);
      expect(data.buckets).toHaveLength(30);
      expect(data.buckets.at(-1)).toEqual({
        at: today(),
        requests: 120,
        errors: { refused: 24, failed: 0 },
        activeUsers: 2,
        features: { vessels: 12 },
      });
    }
  }, 60_000);

  it('are told by hour and minute, too, people by the day alone', async () => {
    const nordlys = await newAgency();
    await times(3, () => nordlys.admin.client.get('/v1/me'));
    await flush();
    for (const [granularity, buckets] of [
      ['hour', 24],
      ['minute', 60],
    ] as const) {
      const { data } = await usageOf(nordlys, `granularity=${granularity}`);
      expect(data.buckets).toHaveLength(buckets);
      expect(data.totals).toEqual({ requests: 3, errors: { refused: 0, failed: 0 }, activeUsers: null });
      const filled = data.buckets.filter(({ requests }: { requests: number }) => requests > 0);
      expect(filled.reduce((sum: number, { requests }: { requests: number }) => sum + requests, 0)).toBe(3);
    }
  });

  it('of a range that is no range are refused by field', async () => {
    const nordlys = await newAgency();
    for (const query of [
      'from=2026-11-23&to=2026-11-22',
      'from=2020-01-01&to=2026-11-22',
      'from=2020-01-01&to=2020-01-02&granularity=hour',
      'from=yesterday',
    ]) {
      const reply = await usageOf(nordlys, query);
      expect([reply.status, reply.fields], query).toEqual([422, ['from']]);
    }
    expect((await usageOf(nordlys, 'granularity=week')).fields).toEqual(['granularity']);
    expect((await usageOf({ id: `org_${'0'.repeat(26)}` })).status).toBe(404);
  });
});

describe('what does not count', () => {
  it('I7: whoever works as somebody else, read-only or not', async () => {
    const nordlys = await newAgency();
    const helper = await superAdmin(app);
    await impersonate(helper, nordlys.admin, 'full');
    const atWork = await onPlatform(app, helper.id);
    await times(3, () => helper.client.get('/v1/vessels'));
    expect((await helper.client.post('/v1/vessels', newVessel())).status).toBe(201);
    await flush();
    expect(await sumsOf(app, nordlys.id)).toEqual(allLevels(0, 0));
    expect(await activeIn(app, nordlys.id)).toEqual({});
    expect((await onPlatform(app, helper.id)) - atWork).toBeLessThanOrEqual(1);
  });

  it('for an organization is what its Super Admin does besides members’ work', async () => {
    const nordlys = await newAgency();
    const both = await memberOf(app, marit, nordlys, 'admin');
    const granted = await marit.client.send('PUT', `/v1/admin/users/${both.id}/platform-role`, {
      body: { role: 'super_admin', reason: 'Governs the platform, too' },
    });
    expect(granted.status).toBe(200);
    const client = await signIn(app, both.email);
    expect((await client.get('/v1/me')).data.organization.id).toBe(nordlys.id);
    await flush();
    const [before, people] = [await sumsOf(app, nordlys.id), await activeIn(app, nordlys.id)];
    await times(4, () => client.get('/v1/me'));
    await times(2, () => client.get('/v1/admin/organizations'));
    await flush();
    expect(await sumsOf(app, nordlys.id)).toEqual(before);
    expect(await activeIn(app, nordlys.id)).toEqual(people);
    expect(await onPlatform(app, both.id)).toBe(7);
    expect((await client.get('/v1/vessels')).status).toBe(200);
    await flush();
    expect((await sumsOf(app, nordlys.id)).usage_day).toBe((before.usage_day ?? 0) + 1);
    expect(await onPlatform(app, both.id)).toBe(7);
  });

  it('are strangers, health, documents, pages, streams, and sessions that are not in yet', async () => {
    const nordlys = await newAgency();
    const { client } = nordlys.admin;
    for (const path of ['/livez', '/readyz', '/health', '/metrics', '/openapi.json', '/', '/v1/nothing'])
      await client.get(path);
    const listening = new AbortController();
    const stream = await fetch(`${app.url}/v1/stream?topics=jobs`, {
      headers: { cookie: client.cookie },
      signal: listening.signal,
    });
    expect(stream.status).toBe(200);
    listening.abort();
    await app.client().get('/v1/me');
    await app.client().post('/v1/auth/sign-in', { email: nordlys.admin.email, password: 'a wrong one' });
    await app.owner.query('update users set password_change_required = true where id = $1', [
      nordlys.admin.id,
    ]);
    expect((await client.get('/v1/vessels')).status).toBe(403);
    await flush();
    expect(await activeIn(app, nordlys.id)).toEqual({});
    expect(await sumsOf(app, nordlys.id)).toEqual(allLevels(0, 0));
  });
});

describe('afterwards', () => {
  it('a purge erases all of it, and what was not written yet does not come back', async () => {
    const [nordlys, other] = [await newAgency(), await newAgency()];
    for (const { admin } of [nordlys, other])
      expect((await admin.client.post('/v1/vessels', newVessel())).status).toBe(201);
    await flush();
    expect(await sumsOf(app, nordlys.id)).toEqual(allLevels(1, 1));
    await nordlys.admin.client.get('/v1/vessels');
    await purge(app, marit.client, nordlys);
    await flush();
    expect(await sumsOf(app, nordlys.id)).toEqual(allLevels(0, 0));
    expect(await activeIn(app, nordlys.id)).toEqual({});
    expect(await sumsOf(app, other.id)).toEqual(allLevels(1, 1));
  });

  it('minutes go after two days and hours after ninety; days stay', async () => {
    const nordlys = await newAgency();
    expect((await nordlys.admin.client.post('/v1/vessels', newVessel())).status).toBe(201);
    await flush();
    const aged = async (ageMs: number) => {
      for (const table of ['usage_minute', 'usage_hour', 'feature_use_minute', 'feature_use_hour'])
        await app.owner.query(`update ${table} set at = $2 where organization_id = $1`, [
          nordlys.id,
          new Date(app.clock.now().getTime() - ageMs),
        ]);
      await app.owner.query("select graphile_worker.add_job('usage.forget')");
      await app.settle();
      return sumsOf(app, nordlys.id);
    };
    expect(await aged(hours(48) - minutes(1))).toEqual(allLevels(1, 1));
    const withoutMinutes = { ...allLevels(1, 1), usage_minute: 0, feature_use_minute: 0 };
    expect(await aged(hours(48) + minutes(1))).toEqual(withoutMinutes);
    expect(await aged(hours(90 * 24) - minutes(1))).toEqual(withoutMinutes);
    const daysAlone = { ...withoutMinutes, usage_hour: 0, feature_use_hour: 0 };
    expect(await aged(hours(90 * 24) + minutes(1))).toEqual(daysAlone);
  });
});
