// Every endpoint against hostile calls, generated from the registry: strangers get 401 before anything else, unknown fields
// are refused by name (A3), foreign ids answer like unknown ones (A2), and nothing that is sent makes the server fail.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { endpoints } from '#app/modules';
import type { Endpoint } from '#kernel/endpoint';
import { splitInput } from '#platform/http/endpoint-input';
import type { Client, Reply } from '../support/client.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { openEverything } from '../support/workspace.ts';
import { answered } from './answered.ts';

let app: TestApp;
let marit: Client;
let member: Client;
beforeAll(async () => {
  app = await startTestApp();
  const governor = await superAdmin(app);
  marit = governor.client;
  const place = await agency(app, governor);
  await openEverything(app, place.id);
  member = place.admin.client;
});
// All calls come from one address; its limits have tests of their own.
beforeEach(() => app.owner.query('delete from rate_limits'));
afterAll(() => app.close());

const cases = endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const);
const zeros = '0'.repeat(26);

/** A path whose parts have the form of ids that were never given. */
const unknownPath = (endpoint: Endpoint, given?: string): string =>
  endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (given !== undefined) return encodeURIComponent(given);
    const schema = z.toJSONSchema(splitInput(endpoint).params.shape[name] as z.ZodType, { io: 'input' });
    const prefix = /^\^(\w+)_/.exec(String(schema.pattern ?? ''))?.[1];
    return prefix ? `${prefix}_${zeros}` : 'A'.repeat(43);
  });

/** Sends something in the body, or in the query string where there is none. */
function call(
  client: Client,
  endpoint: Endpoint,
  input: Record<string, unknown>,
  path = unknownPath(endpoint),
) {
  if (endpoint.upload) {
    const headers = { 'content-type': endpoint.upload.types[0] };
    return client.send(endpoint.method, path, { headers, raw: JSON.stringify(input) });
  }
  if (endpoint.method !== 'GET') return client.send(endpoint.method, path, { body: input });
  const query = Object.entries(input).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return `${encodeURIComponent(name)}=${encodeURIComponent(text.isWellFormed() ? text : 'x')}`;
  });
  return client.get(`${path}?${query.join('&')}`);
}

/** A caller of its own, because some calls end the session. */
async function callers(endpoint: Endpoint): Promise<Client[]> {
  const ends = /sign-out|sign-in|sessions$|password$|step-up|mfa/.test(endpoint.path);
  if (ends) return [(await superAdmin(app)).client];
  // First whom it lets in: what is of an organization is closed to Super Admins who belong to none.
  return endpoint.action.access.who === 'organization' ? [member, marit] : [marit, member];
}

const hostile: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202e\u2066',
  'x'.repeat(5_000),
  "'; drop table users; --",
  '{{7*7}}<script>',
  '../../etc/passwd',
  '%00',
  '0000-01-01',
  '2026-01-01T00:00:00+23:59',
  '99999999999999999999',
  [],
  ['a', 'b'],
  {},
  { $ne: null },
  [[[[{}]]]],
];

describe('strangers', () => {
  it.each(cases.filter(([, { action }]) => action.access.who !== 'anyone'))(
    'get 401 before anything else: %s',
    async (_name, endpoint) => {
      const evil = { origin: 'https://evil.example', 'content-type': 'text/plain' };
      const path = unknownPath(endpoint, "'\0");
      const hasBody = endpoint.method !== 'GET';
      const replies = [
        await app.client().send(endpoint.method, path, hasBody ? { headers: evil, raw: '{' } : {}),
        await call(app.client(), endpoint, { strange: 1 }),
        await call(app.client(), endpoint, {}),
      ];
      for (const reply of replies) {
        expect(answered(reply)).toBe('401 UNAUTHENTICATED');
        expect(Object.keys(reply.body.error).sort()).toEqual(['code', 'message', 'requestId']);
      }
    },
  );
});

describe('unknown fields', () => {
  const fields = ['role', 'status', 'organizationId', 'id', 'createdAt', 'userId', 'isAdmin', 'platformRole'];
  const taking = cases.filter(([, { upload }]) => upload === undefined);
  it.each(taking)('are refused by name (A3): %s', async (_name, endpoint) => {
    const known = new Set(Object.keys(endpoint.action.input.shape));
    const [client] = await callers(endpoint);
    for (const field of fields.filter((name) => !known.has(name))) {
      const reply = await call(client as Client, endpoint, { [field]: 'x' });
      expect(answered(reply), field).toBe('422 VALIDATION_ERROR');
      expect(reply.fields).toContain(field);
    }
    // What stands in the path may not be said again, neither the same nor otherwise.
    for (const field of Object.keys(splitInput(endpoint).params.shape)) {
      const reply = await call(client as Client, endpoint, { [field]: `org_${zeros}` });
      expect([answered(reply), reply.fields], field).toEqual(['422 VALIDATION_ERROR', [field]]);
    }
  });
});

const isProper = (reply: Reply): void => {
  expect(reply.status, reply.text.slice(0, 200)).toBeLessThan(500);
  expect(reply.headers.get('x-request-id')).toMatch(/^req_/);
  if (reply.status < 400) return;
  expect(reply.body).toMatchObject({
    success: false,
    error: { requestId: reply.headers.get('x-request-id') },
  });
  expect(reply.text).not.toMatch(/node_modules|\.ts:|select |insert |postgres|constraint|zod/i);
};

describe('hostile values', () => {
  it.each(cases)('make nothing fail: %s', async (_name, endpoint) => {
    const { params, rest } = splitInput(endpoint);
    for (const client of [...(await callers(endpoint)), app.client()]) {
      for (const value of hostile) {
        const everything = Object.fromEntries(Object.keys(rest.shape).map((name) => [name, value]));
        isProper(await call(client, endpoint, everything));
        if (client === member) continue;
        for (const name of Object.keys(rest.shape)) isProper(await call(client, endpoint, { [name]: value }));
        if (typeof value === 'string' && value.isWellFormed() && Object.keys(params.shape).length > 0)
          isProper(await call(client, endpoint, {}, unknownPath(endpoint, value)));
      }
    }
  });

  it.each(cases.filter(([, { method }]) => method !== 'GET'))(
    'in place of a body, too: %s',
    async (_name, endpoint) => {
      const [client = app.client()] = await callers(endpoint);
      for (const raw of [
        '{',
        '[]',
        '[{}]',
        'null',
        '"x"',
        '1',
        '\ufeff',
        '{"a":'.repeat(1_000),
        '{"__proto__":{}}',
      ])
        isProper(await client.send(endpoint.method, unknownPath(endpoint), { raw }));
    },
  );
});

describe('ids that mean nothing', () => {
  it.each(cases.filter(([, { path }]) => path.includes('{')))(
    'answer alike in every form: %s',
    async (_name, endpoint) => {
      const replies = [
        await call(marit, endpoint, {}),
        await call(marit, endpoint, {}, unknownPath(endpoint).replace(/0(\W|$)/, '1$1')),
      ];
      const [first, second] = replies.map(({ status, body }) => ({ status, ...body.error, requestId: '' }));
      expect(first).toEqual(second);
      expect([404, 409, 422, 403]).toContain(first?.status);
    },
  );
});
