/** The gate's truth table over HTTP: everything that can be closed by itself and together, and the first of it is the answer. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { inHours, newVessel } from '../support/workspace.ts';

let app: TestApp;
let place: Agency;
let reader: Person;
let vesselId: string;
beforeAll(async () => {
  app = await startTestApp();
  const marit = await superAdmin(app);
  place = await agency(app, marit);
  reader = await memberOf(app, marit, place, 'user');
  vesselId = (await place.admin.client.post('/v1/vessels', newVessel())).data.id;
});
afterAll(() => app.close());

const override = (key: string, value: unknown) =>
  app.owner.query(
    `insert into entitlement_overrides (organization_id, key, value, reason, set_by_name, created_at, updated_at)
     values ($1, $2, $3, 'For the table', 'Test', now(), now())`,
    [place.id, key, JSON.stringify(value)],
  );

/** What can be closed, in the order it is asked, and the answer it gives. A limit is taken last, when all else is known. */
const steps = [
  {
    name: 'organization',
    code: 'ORGANIZATION_SUSPENDED',
    close: () =>
      app.owner.query(
        `update organizations set status = 'suspended', suspension_category = 'other', suspension_reason = 'For the table',
           suspended_at = now(), suspended_by_name = 'Test' where id = $1`,
        [place.id],
      ),
  },
  {
    name: 'flag',
    code: 'FEATURE_DISABLED',
    close: () =>
      app.owner.query(
        `insert into flag_overrides (organization_id, key, value, reason, set_by_name, created_at, updated_at)
         values ($1, 'portCalls', 'false', 'For the table', 'Test', now(), now())`,
        [place.id],
      ),
  },
  { name: 'entitlement', code: 'FEATURE_NOT_IN_PLAN', close: () => override('portCalls', false) },
  { name: 'role', code: 'FORBIDDEN', close: async () => undefined },
  { name: 'limit', code: 'LIMIT_REACHED', close: () => override('portCallsPerMonth', 0) },
] as const;

const openAll = async () => {
  await app.owner.query(
    `update organizations set status = 'active', suspension_category = null, suspension_reason = null, suspended_at = null,
       suspended_by_name = null where id = $1`,
    [place.id],
  );
  for (const table of ['entitlement_overrides', 'flag_overrides'])
    await app.owner.query(`delete from ${table} where organization_id = $1`, [place.id]);
};

const subsets = Array.from({ length: 2 ** steps.length }, (_, bits) =>
  steps.filter((_step, at) => bits & (1 << at)),
);

describe('a port call is planned', () => {
  it.each(subsets.map((closed) => [closed.map(({ name }) => name).join(', ') || 'nothing', closed] as const))(
    'while this is closed: %s',
    async (_, closed) => {
      await openAll();
      for (const { close } of closed) await close();
      const client = (closed.some(({ name }) => name === 'role') ? reader : place.admin).client;
      const reply = await client.post('/v1/port-calls', { vesselId, port: 'NLRTM', eta: inHours(24, app) });
      const [first] = closed;
      expect([reply.status, reply.code]).toEqual(first ? [403, first.code] : [201, undefined]);
      // What is closed to them all is closed to who looks, too.
      const looked = await client.get('/v1/port-calls');
      const shut = closed.find(({ name }) => name !== 'role' && name !== 'limit');
      expect([looked.status, looked.code]).toEqual(shut ? [403, shut.code] : [200, undefined]);
    },
  );
});
