// Search documents are kept by triggers on many tables. Changes of people, memberships, names and domains at the same time
// wait for each other or are tried again: none is answered as a failure of the server.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { atOnce, tally } from '../security/answered.ts';
import { memberOf } from '../support/membership.ts';
import type { Person } from '../support/people.ts';
import { agency, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

it('changes of everything that is searched at the same time all come through', async () => {
  const [first, second] = [await agency(app, marit), await agency(app, marit)];
  const members = [await memberOf(app, marit, first), await memberOf(app, marit, second)];
  const { client } = marit;
  const people = [first.admin, second.admin, ...members];
  const one = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const kinds = [
    (n: number) =>
      client.patch(`/v1/admin/organizations/${one([first, second], n).id}`, { name: `Nord ${n} Agency` }),
    (n: number) => client.patch(`/v1/admin/users/${one(people, n).id}`, { name: `Zoe Abel ${unique()}` }),
    (n: number) =>
      client.send('PUT', `/v1/admin/users/${one(members, n).id}/memberships/${one([second, first], n).id}`, {
        body: { role: one(['agent', 'user'], n) },
      }),
    (n: number) =>
      client.post(`/v1/admin/organizations/${one([first, second], n).id}/domains`, {
        domain: `d${n}-${unique()}.example`,
      }),
    (n: number) =>
      client.post('/v1/admin/users', {
        email: `new-${n}-${unique()}@nord.example`,
        name: `Abel Zoe ${n}`,
        organizationId: one([second, first], n).id,
        role: 'user',
      }),
  ];
  const replies = await atOnce(40, (n) => one(kinds, n)(n));
  expect(Object.keys(tally(replies)).sort()).toEqual(['200', '201']);
});
