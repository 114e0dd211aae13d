// One thing done to many users: told row by row, audited row by row, never in a deadlock with another one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, atOnce, tally } from '../security/answered.ts';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, lockOut, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let place: Agency;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
  place = await agency(app, marit);
});
afterAll(() => app.close());

const reason = 'The season is over';
const bulk = (action: string, ids: readonly string[], by = marit) =>
  by.client.post('/v1/admin/users/bulk', { action, ids, reason });
const unknown = `usr_${'0'.repeat(26)}`;

/** Accounts as rows alone: nobody has to sign in to them. */
async function accounts(count: number, status = 'active'): Promise<string[]> {
  const { rows } = await app.owner.query<{ id: string }>(
    `insert into users (id, email, address_digest, name, status, password_hash, created_at, updated_at)
     select 'usr_0' || lpad(translate(md5(random()::text), 'ilou', 'wxyz'), 25, '0'), gen_random_uuid() || '@bulk.example', '\\x', 'Nobody', $2, 'x', now(), now()
     from generate_series(1, $1) returning id`,
    [count, status],
  );
  return rows.map(({ id }) => id);
}

describe('row by row', () => {
  it('does what can be done, says why not for the rest, and undoes nothing', async () => {
    const bo = await memberOf(app, marit, place);
    const [gone = ''] = await accounts(1, 'deactivated');
    const ids = [bo.id, gone, place.admin.id, marit.id, unknown, bo.id];
    const reply = await bulk('deactivate', ids);
    expect(answered(reply)).toBe('200');
    expect(reply.data).toMatchObject({ done: 1, unchanged: 0, refused: 4 });
    const told = reply.data.rows.map(
      (row: { id: string; outcome: string; error: { code: string } | null }) =>
        [row.id, row.error?.code ?? row.outcome] as const,
    );
    expect(told).toEqual([
      [bo.id, 'done'],
      [gone, 'USER_ALREADY_DEACTIVATED'],
      [place.admin.id, 'LAST_ORGANIZATION_ADMIN'],
      [marit.id, 'LAST_SUPER_ADMIN'],
      [unknown, 'NOT_FOUND'],
    ]);
    expect(reply.data.rows[2].error.message).toContain(place.name);
    expect((await marit.client.get(`/v1/admin/users/${bo.id}`)).data.status).toBe('deactivated');
    expect((await place.admin.client.get('/v1/me')).status).toBe(200);
  });

  it('leaves each its own event with the name of the single action and the reason, and one of the whole', async () => {
    const bo = await memberOf(app, marit, place);
    const reply = await bulk('end_sessions', [bo.id, unknown]);
    const requestId = reply.headers.get('x-request-id');
    const { rows } = await app.owner.query(
      `select action, outcome, target_ids, content ->> 'reason' as reason, content -> 'after' as after
       from audit_events where request_id = $1 order by seq`,
      [requestId],
    );
    expect(rows).toEqual([
      {
        action: 'user.change_many',
        outcome: 'success',
        target_ids: [],
        reason,
        after: { action: 'end_sessions', done: 1, unchanged: 0, refused: 1 },
      },
      {
        action: 'user.end_sessions',
        outcome: 'success',
        target_ids: [`user:${bo.id}`],
        reason,
        after: { sessionsEnded: 1 },
      },
      {
        action: 'user.end_sessions',
        outcome: 'failed',
        target_ids: [`user:${unknown}`],
        reason,
        after: { error: 'NOT_FOUND' },
      },
    ]);
    const timeline = await marit.client.get(
      `/v1/admin/audit-events?target=${bo.id}&action=user.end_sessions`,
    );
    expect(timeline.data).toHaveLength(1);
  });

  it('does every action', async () => {
    const bo = await memberOf(app, marit, place);
    await lockOut(app, bo.email);
    for (const action of ['unlock', 'reset_password', 'end_sessions', 'deactivate', 'reactivate']) {
      expect([action, (await bulk(action, [bo.id])).data]).toMatchObject([action, { done: 1, refused: 0 }]);
    }
    expect((await bulk('unlock', [bo.id])).data).toMatchObject({ done: 0, unchanged: 1 });
    expect((await marit.client.get(`/v1/admin/users/${bo.id}`)).data).toMatchObject({
      status: 'active',
      lock: null,
    });
  });
});

describe('limits', () => {
  it.each([
    ['nobody', [], 'ids'],
    ['more than a thousand', Array.from({ length: 1_001 }, () => unknown), 'ids'],
    ['what is no id', ['usr_1'], 'ids.0'],
  ])('refuses %s', async (_what, ids, field) => {
    const reply = await bulk('unlock', ids);
    expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', [field]]);
  });

  it('takes a thousand at once', async () => {
    const ids = await accounts(1_000);
    const reply = await bulk('deactivate', ids);
    expect(reply.data).toMatchObject({ done: 1_000, refused: 0 });
    const { rows } = await app.owner.query(
      "select count(*)::int as count from audit_events where action = 'user.deactivate' and request_id = $1",
      [reply.headers.get('x-request-id')],
    );
    expect(rows[0]?.count).toBe(1_000);
  });

  it('P13: asks for a fresh proof above twenty people, and when a Super Admin is deactivated', async () => {
    const [kari, other] = [await superAdmin(app), await superAdmin(app)];
    await app.owner.query(
      "update sessions set authenticated_at = authenticated_at - interval '16 minutes' where user_id = $1",
      [kari.id],
    );
    const ids = await accounts(21);
    expect(answered(await bulk('unlock', ids.slice(1), kari))).toBe('200');
    expect(answered(await bulk('unlock', [...ids.slice(1), ids[1] ?? ''], kari))).toBe('200');
    expect(answered(await bulk('unlock', ids, kari))).toBe('403 STEP_UP_REQUIRED');
    expect(answered(await bulk('deactivate', [other.id, ids[0] ?? ''], kari))).toBe('403 STEP_UP_REQUIRED');
    const single = `/v1/admin/users/${other.id}/deactivate`;
    expect(answered(await kari.client.post(single, { reason }))).toBe('403 STEP_UP_REQUIRED');
    const { rows } = await app.owner.query(
      "select distinct action, content -> 'after' ->> 'error' as error from audit_events where actor_id = $1 and outcome = 'denied' order by 1",
      [kari.id],
    );
    expect(rows).toEqual([
      { action: 'user.change_many', error: 'STEP_UP_REQUIRED' },
      { action: 'user.deactivate', error: 'STEP_UP_REQUIRED' },
    ]);
  });
});

describe('at once', () => {
  it('twenty that shut and open the same people in every order leave each with one outcome', async () => {
    const ids = await accounts(30);
    const shuffled = (turn: number) => [...ids.slice(turn), ...ids.slice(0, turn)].toReversed();
    const replies = await atOnce(20, (turn) =>
      bulk(turn % 2 === 0 ? 'deactivate' : 'reactivate', shuffled(turn)),
    );
    expect(tally(replies)).toEqual({ '200': 20 });
    const { rows } = await app.owner.query<{ state: string; opened: number; shut: number }>(
      `select u.status as state,
         (select count(*) from audit_events where target_ids @> array['user:' || u.id] and action = 'user.reactivate' and outcome = 'success')::int as opened,
         (select count(*) from audit_events where target_ids @> array['user:' || u.id] and action = 'user.deactivate' and outcome = 'success')::int as shut
       from users u where id = any ($1)`,
      [ids],
    );
    // Whatever the order was, the trail tells it: shut and open took turns, and the last turn is how things stand.
    for (const { state, opened, shut } of rows) expect(shut - opened).toBe(state === 'deactivated' ? 1 : 0);
  });

  it('two that deactivate both admins of several organizations leave each an admin', async () => {
    const places = await atOnce(4, () => agency(app, marit));
    const second = [];
    for (const where of places) second.push(await memberOf(app, marit, where, 'admin'));
    const [firstIds, secondIds] = [places.map(({ admin }) => admin.id), second.map(({ id }) => id)];
    const replies = await Promise.all([
      bulk('deactivate', firstIds),
      bulk('deactivate', secondIds.toReversed()),
    ]);
    expect(tally(replies)).toEqual({ '200': 2 });
    const { rows } = await app.owner.query(
      `select organization_id from memberships m join users u on u.id = m.user_id
       where m.role = 'admin' and u.status = 'active' and organization_id = any ($1)`,
      [places.map(({ id }) => id)],
    );
    expect(rows).toHaveLength(4);
  });
});
