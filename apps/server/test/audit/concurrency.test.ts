/**
 * Events of transactions that run at the same time get numbers without holes, and nobody waits in a circle: these
 * transactions are not tried again, so a deadlock would fail them.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Databases } from '#platform/db/databases';
import { openDatabases } from '#platform/db/databases';
import { createOrganization, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { append, verify } from './trail.ts';

let app: TestApp;
let wide: Databases;
beforeAll(async () => {
  app = await startTestApp();
  wide = openDatabases({ url: app.databaseUrl, poolSize: 20, onError: () => undefined });
});
afterAll(async () => {
  await wide.close();
  await app.close();
});

const parallel = 20;
const chains = ['org_a', 'org_b', 'org_c', null, 'org_d'];

/** Numbers of each chain. */
async function numbers() {
  const { rows } = await app.owner.query<{ chain: string; seqs: number[] }>(
    'select chain, array_agg(seq::int order by seq) as seqs from audit_events group by chain',
  );
  return new Map(rows.map(({ chain, seqs }) => [chain, seqs]));
}
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

it('of transactions over several chains, in any order', async () => {
  const rounds = 5;
  // Each begins with another chain and goes through all, so that without an order they would wait for each other.
  const transactions = Array.from({ length: parallel * rounds }, (_, turn) =>
    chains.map((_chain, place) => ({ organizationId: chains[(turn + place) % chains.length] ?? null })),
  );
  await Promise.all(
    transactions.map((entries) => wide.platform.transaction().execute((tx) => append(tx, entries))),
  );
  const seqs = await numbers();
  for (const chain of ['org_a', 'org_b', 'org_c', 'org_d', 'platform'])
    expect(seqs.get(chain), chain).toEqual(upTo(parallel * rounds));
  expect((await verify(app)).valid).toBe(true);
});

it('of transactions that begin one chain together', async () => {
  await Promise.all(
    upTo(parallel).map(() =>
      wide.platform.transaction().execute((tx) => append(tx, [{ organizationId: 'org_new' }])),
    ),
  );
  expect((await numbers()).get('org_new')).toEqual(upTo(parallel));
});

it('of those that were rolled back no number is left', async () => {
  const attempts = upTo(parallel).map((turn) =>
    wide.platform.transaction().execute(async (tx) => {
      await append(tx, [{ organizationId: 'org_half' }]);
      if (turn % 2 === 0) throw new Error('changed its mind');
    }),
  );
  const settled = await Promise.allSettled(attempts);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(parallel / 2);
  expect((await numbers()).get('org_half')).toEqual(upTo(parallel / 2));
});

it('of commands that change different organizations at once', async () => {
  const { client } = await superAdmin(app);
  const created = await Promise.all(upTo(parallel).map(() => createOrganization(client)));
  await Promise.all(
    created.map(({ organization }) =>
      client.post(`/v1/admin/organizations/${organization.id}/suspend`, {
        category: 'other',
        reason: 'All at once',
      }),
    ),
  );
  const seqs = await numbers();
  for (const { organization } of created) expect(seqs.get(organization.id)).toEqual([1, 2]);
  expect((await verify(app)).valid).toBe(true);
});
