/** Lists of port calls and of ports: found by what people know of them, in the order they ask for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { inHours, newVessel, openEverything, plannedCall } from '../support/workspace.ts';

let app: TestApp;
let client: Client;
const vessels: Record<string, { id: string; imoNumber: string }> = {};
beforeAll(async () => {
  app = await startTestApp();
  const place = await agency(app, await superAdmin(app));
  await openEverything(app, place.id);
  client = place.admin.client;
  for (const name of ['Océan Star', 'Nordic Heron'])
    vessels[name] = (await client.post('/v1/vessels', newVessel({ name }))).data;
  const [star, heron] = ['Océan Star', 'Nordic Heron'].map((name) => vessels[name]?.id);
  const day = (date: number) => `2026-11-${date}T23:30:00.000Z`;
  await plannedCall(app, client, { vesselId: star, port: 'SEGOT', eta: day(20), terminal: 'Skandia' });
  await plannedCall(app, client, { vesselId: heron, port: 'NLRTM', eta: day(22), terminal: 'Maasvlakte 2' });
  await plannedCall(app, client, { vesselId: heron, port: 'BEANR', eta: day(21) });
  const { id } = await plannedCall(app, client, { vesselId: star, port: 'NLRTM', eta: day(23) });
  await client.post(`/v1/port-calls/${id}/status`, { status: 'ARRIVED', at: inHours(0, app) });
});
afterAll(() => app.close());

const numbers = async (query: string) =>
  (await client.get(`/v1/port-calls?${query}`)).data.map(({ reference }: { reference: string }) =>
    Number(reference.slice(-4)),
  );

describe('port calls', () => {
  it.each([
    ['', [4, 2, 3, 1]],
    ['sort=eta', [1, 3, 2, 4]],
    ['sort=createdAt', [1, 2, 3, 4]],
    ['sort=-reference', [4, 3, 2, 1]],
    ['sort=status,eta', [1, 3, 2, 4]],
    ['sort=-status,eta', [4, 1, 3, 2]],
    ['status=ARRIVED', [4]],
    ['status=SCHEDULED,ARRIVED&sort=eta', [1, 3, 2, 4]],
    ['status=DEPARTED', []],
    ['port=nlrtm', [4, 2]],
    ['etaFrom=2026-11-21&etaTo=2026-11-22&sort=eta', [3, 2]],
    ['etaFrom=2026-11-21T23:30:00Z&etaTo=2026-11-22T23:29:59Z', [3]],
  ])('are listed by %s', async (query, right) => expect(await numbers(query)).toEqual(right));

  it.each([
    ['0003', [3]],
    ['pc-2', [4, 2, 3, 1]],
    ['ocean', [4, 1]],
    ['HERON', [2, 3]],
    ['segot', [1]],
    ['göteborg', [1]],
    ['antwerp', [3]],
    ['netherlands', [4, 2]],
    ['maasvlakte', [2]],
    ['heron rotterdam', [2]],
    ['100%', []],
    ['no_such', []],
  ])('are found by %s', async (text, right) =>
    expect(await numbers(`search=${encodeURIComponent(text)}`)).toEqual(right),
  );

  it('are found by their vessel', async () => {
    const { id = '', imoNumber = '' } = vessels['Nordic Heron'] ?? {};
    expect(await numbers(`vesselId=${id}`)).toEqual([2, 3]);
    expect(await numbers(`search=${imoNumber}`)).toEqual([2, 3]);
  });

  it.each([
    ['status=SAILING', 'status.0'],
    ['port=Rotterdam', 'port'],
    ['etaFrom=soon', 'etaFrom'],
    ['vesselId=7', 'vesselId'],
    ['sort=vessel', 'sort'],
  ])('refuse %s', async (query, field) => {
    const reply = await client.get(`/v1/port-calls?${query}`);
    expect([reply.status, reply.fields]).toEqual([422, [field]]);
  });

  it('go on from a cursor', async () => {
    for (const sort of ['eta', '-reference', 'status']) {
      const first = await client.get(`/v1/port-calls?limit=3&sort=${sort}`);
      const next = await client.get(
        `/v1/port-calls?limit=3&sort=${sort}&cursor=${encodeURIComponent(first.pagination.nextCursor ?? '')}`,
      );
      const ids = [...first.data, ...next.data].map(({ id }: { id: string }) => id);
      expect(new Set(ids).size, sort).toBe(4);
    }
  });
});

describe('ports', () => {
  it('are listed in pages, by name', async () => {
    const first = await client.get('/v1/ports?limit=2');
    expect(first.data.map(({ name }: { name: string }) => name)).toEqual(['Aarhus', 'Aberdeen']);
    expect(first.pagination).toMatchObject({ limit: 2, nextCursor: null, totalIsEstimate: false });
    const { total = 0 } = first.pagination;
    const last = await client.get(`/v1/ports?limit=100&page=${Math.ceil(total / 100)}`);
    expect(last.data).toHaveLength(total % 100 || 100);
  });

  it('are found by code, name and country', async () => {
    const codes = async (text: string) =>
      (await client.get(`/v1/ports?search=${encodeURIComponent(text)}`)).data.map(
        ({ code }: { code: string }) => code,
      );
    expect(await codes('uslax')).toEqual(['USLAX']);
    expect((await codes('rotter'))[0]).toBe('NLRTM');
    expect(await codes('norway')).toContain('NOOSL');
    expect(await codes('qqq')).toEqual([]);
  });

  it('are shown to members alone', async () => {
    expect((await app.client().get('/v1/ports')).code).toBe('UNAUTHENTICATED');
  });
});
