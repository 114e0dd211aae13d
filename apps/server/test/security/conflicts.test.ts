// What is taken already and places in lists (Bad input): a domain or slug goes to one of those who ask at once, a cursor
// belongs to one list, filter and order; what is refused writes nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { createOrganization, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered, atOnce, tally } from './answered.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await startTestApp();
  client = (await superAdmin(app)).client;
});
afterAll(() => app.close());

const good = () => {
  const tag = unique();
  const admin = { name: 'Ana Silva', email: `ana@${tag}.example` };
  return { name: `Agency ${tag}`, domain: `${tag}.example`, admin };
};
const create = (body: unknown) => client.post('/v1/admin/organizations', body);
const written = async () =>
  (
    await app.owner.query(
      'select (select count(*) from organizations)::int as organizations, (select count(*) from users)::int as users, (select count(*) from outbox)::int as events',
    )
  ).rows[0];

describe('what is taken already', () => {
  it.each([
    ['domain', 'DOMAIN_TAKEN', (made: { domain: string }) => ({ domain: made.domain.toUpperCase() })],
    ['slug', 'SLUG_TAKEN', (made: { slug: string }) => ({ slug: made.slug.toUpperCase() })],
  ] as const)('is refused: a %s', async (_what, code, again) => {
    const { organization } = await createOrganization(client);
    const before = await written();
    expect(answered(await create({ ...good(), ...again(organization) }))).toBe(`409 ${code}`);
    expect(await written()).toEqual(before);
  });

  it.each(['admin', 'www', 'porttask', 'api'])(
    'is refused: the slug %s, which the product keeps',
    async (slug) => {
      expect(answered(await create({ ...good(), slug }))).toBe('409 SLUG_TAKEN');
    },
  );

  it.each([
    ['domain', 'DOMAIN_TAKEN', { domain: `${unique()}.example` }],
    ['slug', 'SLUG_TAKEN', { slug: `slug-${unique()}` }],
  ])('is given to one of five that ask for the same %s at once', async (_what, code, same) => {
    const replies = await atOnce(5, () => create({ ...good(), ...same }));
    expect(tally(replies)).toEqual({ '201': 1, [`409 ${code}`]: 4 });
  });

  it('does not stand in the way of five organizations of one name, or of one new administrator, at once', async () => {
    const name = `Harbour ${unique()}`;
    const named = await atOnce(5, () => create({ ...good(), name }));
    expect(tally(named)).toEqual({ '201': 5 });
    expect(new Set(named.map(({ data }) => data.organization.slug)).size).toBe(5);
    const { admin } = good();
    const led = await atOnce(5, () => create({ ...good(), admin }));
    expect(tally(led)).toEqual({ '201': 5 });
    expect(new Set(led.map(({ data }) => data.admin.id)).size).toBe(1);
  });
});

describe('a cursor', () => {
  it('of another filter, order or list, or of nobody, is refused', async () => {
    await createOrganization(client);
    await createOrganization(client);
    const list = '/v1/admin/organizations?limit=1';
    const cursor = (await client.get(list)).pagination.nextCursor ?? '';
    expect(answered(await client.get(`${list}&cursor=${cursor}`))).toBe('200');
    const [scope, ...place] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const forge = (...values: unknown[]) =>
      Buffer.from(JSON.stringify([scope, ...values])).toString('base64url');
    const refused = [
      `${list}&status=active&cursor=${cursor}`,
      `${list}&sort=name&cursor=${cursor}`,
      `/v1/admin/users?limit=1&cursor=${cursor}`,
      `/v1/admin/mails?limit=1&cursor=${cursor}`,
      ...[
        'x',
        '',
        '!!',
        forge(),
        forge(...place, 'more'),
        forge({}, []),
        'x'.repeat(601),
        forge('no date', 'x'),
        forge(true, 'x'),
        forge(place[0], '\0'),
      ].map((other) => `${list}&cursor=${other}`),
    ];
    for (const path of refused) {
      const reply = await client.get(path);
      expect([path, answered(reply), reply.fields]).toEqual([path, '422 VALIDATION_ERROR', ['cursor']]);
    }
  });
});
