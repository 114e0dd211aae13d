/** Vendors: kept as they are given, found by what they offer and where, and each organization's own. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { newVendor } from '../support/workspace.ts';

let app: TestApp;
let marit: Person;
let place: Agency;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
beforeEach(async () => {
  place = await agency(app, marit);
});
afterAll(() => app.close());

const client = () => place.admin.client;
const add = async (more: Record<string, unknown> = {}) =>
  (await client().post('/v1/vendors', newVendor(more))).data;
const names = async (query: string) =>
  (await client().get(`/v1/vendors?${query}`)).data.map(({ name }: { name: string }) => name);

describe('a vendor', () => {
  it('is kept with its services and ports in order, each once', async () => {
    const given = newVendor({
      services: ['mooring', 'towage', 'mooring'],
      ports: ['nlrtm', 'BEANR', 'NLRTM'],
      contactEmail: 'Desk@Tugs.example',
      phone: '+31 10 123 4567',
      notes: 'Call before six.',
    });
    const { status, data } = await client().post('/v1/vendors', given);
    expect(status).toBe(201);
    expect(data).toMatchObject({
      services: ['towage', 'mooring'],
      ports: ['BEANR', 'NLRTM'],
      contactEmail: 'desk@tugs.example',
      status: 'active',
    });
    expect((await client().get(`/v1/vendors/${data.id}`)).data).toEqual(data);
  });

  it.each([
    [{ services: [] }, 'services'],
    [{ services: ['juggling'] }, 'services.0'],
    [{ ports: ['NLRTM', 'Rotterdam'] }, 'ports.1'],
    [{ contactEmail: 'a@b.example, c@d.example' }, 'contactEmail'],
    [{ phone: 'call me' }, 'phone'],
    [{ name: ' ' }, 'name'],
    [{ status: 'archived' }, 'status'],
    [{ organizationId: 'org_1' }, 'organizationId'],
  ])('is refused with %o', async (more, field) => {
    const reply = await client().post('/v1/vendors', newVendor(more));
    expect([reply.status, reply.code, reply.fields]).toEqual([422, 'VALIDATION_ERROR', [field]]);
  });

  it('changes in what is given alone, against the version somebody saw', async () => {
    const { id, ...before } = await add({ contactEmail: 'desk@tugs.example' });
    const path = `/v1/vendors/${id}`;
    const { data } = await client().patch(path, { services: ['bunkering'], contactEmail: null });
    expect(data).toMatchObject({
      name: before.name,
      services: ['bunkering'],
      contactEmail: null,
      version: 2,
    });
    expect((await client().patch(path, { services: ['bunkering'] })).data.version).toBe(2);
    const late = await client().patch(path, { name: 'Too late' }, { 'if-match': '"1"' });
    expect([late.status, late.code]).toEqual([412, 'VERSION_CONFLICT']);
    const { data: events } = await client().get('/v1/organization/audit-events?action=vendor.update');
    expect(events.find(({ outcome }: { outcome: string }) => outcome === 'success')).toMatchObject({
      before: { services: ['towage', 'mooring'], contactEmail: 'desk@tugs.example' },
      after: { services: ['bunkering'], contactEmail: null },
    });
  });

  it('is archived and restored, each once', async () => {
    const { id } = await add();
    for (const [verb, status, version] of [
      ['archive', 'archived', 2],
      ['archive', 'archived', 2],
      ['restore', 'active', 3],
      ['restore', 'active', 3],
    ] as const)
      expect((await client().post(`/v1/vendors/${id}/${verb}`)).data).toMatchObject({ status, version });
  });
});

it('the list finds vendors by words, service, port and status, in the order asked for', async () => {
  await add({ name: 'Océan Bunkers', services: ['bunkering'], ports: ['BEANR'] });
  await add({ name: 'Harbour Tugs', services: ['towage', 'mooring'], phone: '+31 10 777 0000' });
  const { id } = await add({ name: 'Agent Supplies', services: ['provisions', 'bunkering'], ports: [] });
  await client().post(`/v1/vendors/${id}/archive`);
  expect(await names('')).toEqual(['Agent Supplies', 'Harbour Tugs', 'Océan Bunkers']);
  expect(await names('sort=-createdAt')).toEqual(['Agent Supplies', 'Harbour Tugs', 'Océan Bunkers']);
  expect(await names('search=ocean')).toEqual(['Océan Bunkers']);
  expect(await names('search=777 0000')).toEqual(['Harbour Tugs']);
  expect(await names('service=bunkering')).toEqual(['Agent Supplies', 'Océan Bunkers']);
  expect(await names('service=mooring,provisions')).toEqual(['Agent Supplies', 'Harbour Tugs']);
  expect(await names('port=beanr')).toEqual(['Océan Bunkers']);
  expect(await names('status=active&service=bunkering')).toEqual(['Océan Bunkers']);
});

it('A2: a vendor of another organization is like an unknown one', async () => {
  const { id } = await add();
  const other = (await agency(app, marit)).admin.client;
  const unknown = `vnd_${'0'.repeat(26)}`;
  const without = ({ status, body }: { status: number; body: { error: object } }) => ({
    status,
    error: { ...body.error, requestId: null },
  });
  for (const [method, path, body] of [
    ['GET', ''],
    ['PATCH', '', { name: 'Mine now' }],
    ['POST', '/archive'],
    ['POST', '/restore'],
  ] as const) {
    const theirs = await other.send(method, `/v1/vendors/${id}${path}`, { body });
    expect(theirs.status).toBe(404);
    expect(without(theirs)).toEqual(
      without(await other.send(method, `/v1/vendors/${unknown}${path}`, { body })),
    );
  }
  expect((await other.get('/v1/vendors')).data).toEqual([]);
});

it('who may only read, reads', async () => {
  const { id } = await add();
  const reader = (await memberOf(app, marit, place, 'user')).client;
  expect((await reader.get(`/v1/vendors/${id}`)).status).toBe(200);
  for (const reply of [
    await reader.post('/v1/vendors', newVendor()),
    await reader.patch(`/v1/vendors/${id}`, { name: 'Changed' }),
    await reader.post(`/v1/vendors/${id}/archive`),
  ])
    expect([reply.status, reply.code]).toEqual([403, 'FORBIDDEN']);
});

it('without the feature nothing of it is there', async () => {
  const { id } = await add();
  await marit.client.send('PUT', `/v1/admin/organizations/${place.id}/entitlements/vendors`, {
    body: { value: false, reason: 'Not in their contract' },
  });
  for (const reply of [
    await client().get('/v1/vendors'),
    await client().get(`/v1/vendors/${id}`),
    await client().post('/v1/vendors', newVendor()),
  ])
    expect([reply.status, reply.code]).toEqual([403, 'FEATURE_NOT_IN_PLAN']);
});
