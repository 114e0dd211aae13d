/** The relay makes jobs of committed events: each once, whatever wakes how many relays. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { subscribers } from '#app/modules';
import { createLog } from '#platform/log';
import { drainOutbox, startRelay } from '#platform/outbox/relay';
import type { Person } from '../support/people.ts';
import { createOrganization, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const options = () => ({ databases: app.databases, subscribers, jobs: app.app.jobs, clock: app.clock });
const waiting = async () =>
  (await app.owner.query('select from outbox where dispatched_at is null')).rowCount;
const queued = async () =>
  (
    await app.owner.query<{ task: string; key: string; max_attempts: number }>(
      'select task_identifier as task, key, max_attempts from graphile_worker.jobs where key is not null order by key',
    )
  ).rows;

it('takes every event once, also when several relays look at the same time', async () => {
  await app.settle();
  await Promise.all(Array.from({ length: 30 }, () => createOrganization(marit.client)));
  const events = await waiting();
  const taken = await Promise.all(Array.from({ length: 5 }, () => drainOutbox(options())));
  expect(taken.reduce((sum, count) => sum + count, 0)).toBe(events);
  expect(await waiting()).toBe(0);
  const jobs = await queued();
  expect(jobs).toHaveLength(30);
  expect(new Set(jobs.map(({ key }) => key)).size).toBe(30);
  await app.settle();
  const { rows } = await app.owner.query('select status, count(*)::int from mails group by status');
  expect(rows).toEqual([{ status: 'kept', count: 30 }]);
});

it('tries a job as often as it says of itself', async () => {
  await createOrganization(marit.client);
  await app.relay();
  const declared = app.app.jobs.find(({ name }) => name === 'mail.send')?.maxAttempts;
  expect(declared).toBeGreaterThan(1);
  expect(await queued()).toMatchObject([{ task: 'mail.send', max_attempts: declared }]);
});

it('of an event whose transaction was rolled back knows nothing', async () => {
  await app.settle();
  const body = {
    name: 'Nordlys',
    domain: 'not a domain',
    admin: { name: 'Ana', email: 'ana@nordlys.example' },
  };
  expect((await marit.client.post('/v1/admin/organizations', body)).status).toBe(422);
  expect(await waiting()).toBe(0);
});

it('goes on when something went wrong, and stops when it is told to', async () => {
  await app.settle();
  const broken = vi.fn(() => {
    throw new Error('cannot be made');
  });
  const failing = startRelay({
    ...options(),
    subscribers: [{ to: 'mail.queued', job: 'mail.send', payload: broken }],
    log: createLog('silent'),
  });
  await createOrganization(marit.client);
  failing.wake();
  await vi.waitFor(() => expect(broken).toHaveBeenCalled(), { timeout: 5_000 });
  await failing.stop();
  expect(await waiting()).toBeGreaterThan(0);

  const onRelayed = vi.fn();
  const relay = startRelay({ ...options(), log: createLog('silent'), onRelayed });
  await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 5_000 });
  expect(onRelayed).toHaveBeenCalled();
  await relay.stop();
  await createOrganization(marit.client);
  relay.wake();
  expect(await waiting()).toBeGreaterThan(0);
});

it('hears of what another process committed', async () => {
  await app.settle();
  const relay = startRelay({ ...options(), log: createLog('silent') });
  try {
    await createOrganization(marit.client);
    await app.databases.platformPool.query('select notify_outbox()');
    await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 5_000 });
  } finally {
    await relay.stop();
  }
});
