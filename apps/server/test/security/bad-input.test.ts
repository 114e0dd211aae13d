// Bad input (X4, X7, A3): each kind gets its documented status and code, names its field, and writes nothing.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered } from './answered.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await startTestApp();
  client = (await superAdmin(app)).client;
});
afterAll(() => app.close());

const good = () => {
  const tag = unique();
  return {
    name: `Agency ${tag}`,
    domain: `${tag}.example`,
    admin: { name: 'Ana Silva', email: `ana@${tag}.example` },
  };
};
const create = (body: unknown) => client.post('/v1/admin/organizations', body);
const written = async () =>
  (
    await app.owner.query(
      'select (select count(*) from organizations)::int as organizations, (select count(*) from users)::int as users, (select count(*) from outbox)::int as events',
    )
  ).rows[0];

let before: unknown;
beforeEach(async () => {
  before = await written();
});
const nothingWritten = async () => expect(await written()).toEqual(before);

describe('X4', () => {
  it.each([
    ['a NUL', 'Nord\0lys'],
    ['a bell', 'Nord\u0007lys'],
    ['a line break', 'Nord\nlys'],
    ['a right-to-left override', 'Nord\u202elys'],
    ['an isolate', 'Nord\u2066lys'],
    ['a zero-width space', 'Nord\u200blys'],
    ['a byte order mark inside', 'Nord\ufefflys'],
    ['half a character', 'Nord\ud800lys'],
    ['nothing but spaces', '   '],
    ['too much', 'N'.repeat(121)],
  ])('refuses %s in names', async (_what, name) => {
    const admin = { ...good().admin, name };
    for (const [body, field] of [
      [{ ...good(), name }, 'name'],
      [{ ...good(), admin }, 'admin.name'],
    ] as const) {
      const reply = await create(body);
      expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', [field]]);
    }
    const me = await client.patch('/v1/me', { name });
    expect([answered(me), me.fields]).toEqual(['422 VALIDATION_ERROR', ['name']]);
    await nothingWritten();
  });

  it.each(['\u202eabc', 'abc\u0007', 'ab\ud800', 'a\nb\nc'])(
    'refuses %j as the contact that strangers are shown',
    async (supportContact) => {
      const reply = await client.patch('/v1/admin/settings', { supportContact });
      expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', ['supportContact']]);
    },
  );

  it.each([
    ['{"__proto__":{"role":"admin"}}', '__proto__'],
    ['{"constructor":{"prototype":{"role":"admin"}}}', 'constructor'],
    ['{"admin":{"__proto__":{"role":"admin"}}}', 'admin.__proto__'],
    ['{"prototype":1}', 'prototype'],
  ])('refuses a way to the prototype: %s', async (raw, field) => {
    const reply = await client.send('POST', '/v1/admin/organizations', { raw });
    expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', [field]]);
    expect(({} as Record<string, unknown>).role).toBeUndefined();
    await nothingWritten();
  });

  it.each(['page=1&page=2', 'search=a&search=b', 'status=active&status=suspended', 'sort=name&sort=name'])(
    'refuses a parameter given twice: %s',
    async (query) => {
      const reply = await client.get(`/v1/admin/organizations?${query}`);
      expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', [query.split('=')[0]]]);
    },
  );

  it.each(['__proto__=1', 'constructor=1', 'search[x]=1', 'toString=1', 'search%00=1', 'search=%00'])(
    'refuses the parameter %s',
    async (query) => {
      expect(answered(await client.get(`/v1/admin/organizations?${query}`))).toBe('422 VALIDATION_ERROR');
    },
  );
});

describe('X7', () => {
  it('refuses 10 MB with 413, announced or in pieces, and goes on serving', async () => {
    const raw = Buffer.alloc(10 * 1024 * 1024, ' ');
    expect(answered(await client.send('POST', '/v1/admin/organizations', { raw }))).toBe(
      '413 PAYLOAD_TOO_LARGE',
    );
    const anonymous = app.client();
    expect(answered(await anonymous.send('POST', '/v1/auth/sign-in', { raw }))).toBe('413 PAYLOAD_TOO_LARGE');
    expect(answered(await anonymous.send('POST', '/v1/admin/organizations', { raw }))).toBe(
      '401 UNAUTHENTICATED',
    );
    const pieces = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(32)),
    });
    const response = await fetch(`${app.url}/v1/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: pieces,
      duplex: 'half',
    } as RequestInit).catch(() => null);
    if (response) expect(response.status).toBe(413);
    expect(answered(await client.get('/v1/me'))).toBe('200');
    await nothingWritten();
  });

  it('refuses an address that is too long in the form of every other answer', async () => {
    const reply = await client.get(`/v1/admin/organizations?search=${'a'.repeat(20_000)}`);
    expect(answered(reply)).toBe('400 MALFORMED_REQUEST');
    expect(reply.headers.get('x-request-id')).toMatch(/^req_/);
  });

  it.each([
    ['arrays', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('refuses %s in each other without end', async (_what, raw) => {
    expect(answered(await app.client().send('POST', '/v1/auth/sign-in', { raw }))).toBe(
      '400 MALFORMED_REQUEST',
    );
  });

  it('answers a body of many unknown fields with few words', async () => {
    const body = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`field${index}`, 0]));
    const reply = await app.client().post('/v1/auth/sign-in', body);
    expect(answered(reply)).toBe('422 VALIDATION_ERROR');
    expect(reply.text.length).toBeLessThan(10_000);
  });
});

describe('a body', () => {
  it.each([
    '{',
    'null',
    '"text"',
    '12',
    '[]',
    '[{}]',
    'undefined',
    "{'name':1}",
    '{"a":1}{"b":2}',
    '\ufeff{}',
    '{"a":NaN}',
  ])('that is %j is refused', async (raw) => {
    const reply = await client.send('POST', '/v1/admin/organizations', { raw });
    expect(['400 MALFORMED_REQUEST', '422 VALIDATION_ERROR']).toContain(answered(reply));
    await nothingWritten();
  });

  it('that is not UTF-8 is refused', async () => {
    const raw = Buffer.concat([Buffer.from('{"name":"'), Buffer.of(0xff, 0xfe), Buffer.from('"}')]);
    expect(answered(await client.send('POST', '/v1/admin/organizations', { raw }))).toBe(
      '400 MALFORMED_REQUEST',
    );
  });

  it.each([['name'], ['domain'], ['admin']])('without %s is refused, naming it', async (field) => {
    const reply = await create({ ...good(), [field]: undefined });
    expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', [field]]);
    await nothingWritten();
  });

  it.each([
    ['name', ['Agency']],
    ['name', { toString: 'Agency' }],
    ['name', 12],
    ['name', null],
    ['domain', ['a.example']],
    ['domain', 'no domain'],
    ['domain', '127.0.0.1'],
    ['domain', 'gmail.com'],
    ['domain', 'co.uk'],
    ['slug', ['a-slug']],
    ['slug', '../admin'],
    ['country', 'Norway'],
    ['timezone', 'Mars/Phobos'],
    ['currency', 'euros'],
    ['admin', []],
    ['admin', 'ana@quay.example'],
  ])('with %s = %j is refused, naming it', async (field, value) => {
    const reply = await create({ ...good(), [field]: value });
    expect(answered(reply)).toBe('422 VALIDATION_ERROR');
    expect(reply.fields[0]?.split('.')[0]).toBe(field);
    await nothingWritten();
  });

  it.each([
    'role',
    'status',
    'organizationId',
    'id',
    'createdAt',
    'version',
    'platformRole',
    'planId',
    'subscription',
  ])('with the unknown field %s is refused, naming it (A3)', async (field) => {
    const outside = await create({ ...good(), [field]: 'x' });
    expect([answered(outside), outside.fields]).toEqual(['422 VALIDATION_ERROR', [field]]);
    const inside = await create({ ...good(), admin: { ...good().admin, [field]: 'x' } });
    expect([answered(inside), inside.fields]).toEqual(['422 VALIDATION_ERROR', [`admin.${field}`]]);
    await nothingWritten();
  });
});
