// What browsers are protected from (B1, B2, B3): writes that another site sends, changes by GET, framing, sniffing, inline
// scripts and caches that keep what was private.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#app/modules';
import type { Client } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import { agency, mailedToken, password, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { newVendor, openEverything, placedOrder, plannedCall } from '../support/workspace.ts';
import { answered } from './answered.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

/** A write as a browser sends it for a page, with the cookie and no header of ours. */
async function writes(client: Client, headers: Record<string, string>, body = '{"name":"Changed"}') {
  const response = await fetch(`${app.url}/v1/me`, {
    method: 'PATCH',
    body,
    headers: { 'content-type': 'application/json', cookie: client.cookie, ...headers },
  });
  const { error } = (await response.json()) as { error?: { code: string } };
  return error ? `${response.status} ${error.code}` : String(response.status);
}
const nameOf = async (client: Client): Promise<string> => (await client.get('/v1/me')).data.user.name;

describe('B1', () => {
  it.each([
    ['of another site', { origin: 'https://evil.example' }],
    ['of another port', { origin: 'http://127.0.0.1:1' }],
    ['of an opaque origin', { origin: 'null' }],
    ['without Origin', {}],
    ['with an Origin that is none', { origin: 'not an origin' }],
    ['with ours as a prefix', { origin: 'URL.evil.example' }],
    ['of another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['of a neighbour, as the browser says', { 'sec-fetch-site': 'same-site' }],
    ['typed by hand, as the browser says', { 'sec-fetch-site': 'none' }],
    ['with our Origin but cross-site', { origin: 'URL', 'sec-fetch-site': 'cross-site' }],
    [
      'with another Origin but same-origin',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
  ])('refuses a write %s', async (_how, { origin, ...site }: Record<string, string | undefined>) => {
    const { admin } = await agency(app, marit);
    const headers = {
      ...(origin === undefined ? {} : { origin: origin.replace('URL', app.url) }),
      ...(site as Record<string, string>),
    };
    expect(await writes(admin.client, headers)).toBe('403 ORIGIN_REFUSED');
    expect(await nameOf(admin.client)).toBe('Ana Silva');
  });

  it.each([
    ['our Origin', { origin: 'URL' }],
    ['the word of the browser', { 'sec-fetch-site': 'same-origin' }],
    ['both', { origin: 'URL', 'sec-fetch-site': 'same-origin' }],
  ])('takes a write with %s', async (_how, { origin, ...site }: Record<string, string | undefined>) => {
    const { admin } = await agency(app, marit);
    const headers = {
      ...(origin === undefined ? {} : { origin: app.url }),
      ...(site as Record<string, string>),
    };
    expect(await writes(admin.client, headers)).toBe('200');
    expect(await nameOf(admin.client)).toBe('Changed');
  });

  it('refuses to sign somebody in from another site, and takes a program without cookie and Origin', async () => {
    const { admin } = await agency(app, marit);
    const signIn = (headers: Record<string, string>) =>
      fetch(`${app.url}/v1/auth/sign-in`, {
        method: 'POST',
        body: JSON.stringify({ email: admin.email, password }),
        headers: { 'content-type': 'application/json', ...headers },
      });
    const foreign = await signIn({ origin: 'https://evil.example' });
    expect([foreign.status, foreign.headers.getSetCookie()]).toEqual([403, []]);
    expect((await signIn({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await signIn({})).status).toBe(200);
  });

  it.each([
    ['application/x-www-form-urlencoded', 'name=Changed'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="name"\r\n\r\nChanged\r\n--x--',
    ],
    ['text/plain', '{"name":"Changed"}'],
    ['text/plain; application/json', '{"name":"Changed"}'],
    ['application/jsonp', '{"name":"Changed"}'],
    ['', '{"name":"Changed"}'],
  ])('refuses a body of type %j', async (type, body) => {
    const { admin } = await agency(app, marit);
    const headers = { origin: app.url, 'content-type': type };
    expect(await writes(admin.client, headers, body)).toBe('415 UNSUPPORTED_MEDIA_TYPE');
    expect(await nameOf(admin.client)).toBe('Ana Silva');
  });

  it('opens itself to no other origin', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const preflight = await app.client().send('OPTIONS', '/v1/me', { headers });
    expect(answered(preflight)).toBe('405 METHOD_NOT_ALLOWED');
    for (const reply of [preflight, await marit.client.get('/v1/me', headers)])
      expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('B2', () => {
  it('changes nothing by GET: all tables but the trail and the counters of what was read stay as they are', async () => {
    const { admin, id, slug } = await agency(app, marit);
    await openEverything(app, id);
    const call = await plannedCall(app, admin.client);
    const order = await placedOrder(app, admin.client);
    const vendor = (await admin.client.post('/v1/vendors', newVendor())).data;
    const token = await mailedToken(app, marit.client, admin.email);
    const first = async (path: string): Promise<string> => (await marit.client.get(path)).data[0].id;
    const verification = await marit.client.post('/v1/admin/audit-chain/verify');
    const ids: Record<string, string> = {
      '/v1/admin/organizations/': id,
      '/v1/admin/users/': admin.id,
      '/v1/admin/mails/': await first('/v1/admin/mails'),
      '/v1/admin/audit-events/': await first('/v1/admin/audit-events'),
      '/v1/auth/invitations/': token,
      '/v1/auth/branding/': slug,
      '/v1/jobs/': verification.data.job.id,
      '/v1/vessels/': call.vesselId,
      '/v1/port-calls/': call.id,
      '/v1/service-orders/': order.id,
      '/v1/vendors/': vendor.id,
      '/v1/organization/users/': admin.id,
    };
    const { rows: tables } = await app.owner.query<{ name: string }>(`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname !~ '^(audit_(events|chains)|(usage|feature_use)_|(active_user|platform_user)_day)' order by 1`);
    const state = async () => {
      const sums = tables.map(({ name }) => {
        const used = {
          sessions: "- 'last_used_at'",
          users: "- 'last_seen_at'",
          organizations: "- 'last_active_at'",
        };
        const without = used[name as keyof typeof used] ?? '';
        return `select '${name}' as name, md5(coalesce(string_agg((to_jsonb(t) ${without})::text, '' order by (to_jsonb(t) ${without})::text), '')) as sum from ${name} t`;
      });
      // PostgreSQL may read the tables in parallel, and answers in the order in which it was done with them.
      return (await app.owner.query(`${sums.join(' union all ')} order by name`)).rows;
    };
    const before = await state();
    expect(before.length).toBeGreaterThan(10);
    const asked = endpoints.filter(({ method }) => method === 'GET');
    const succeeded: string[] = [];
    for (const { path, action } of asked) {
      const known = Object.entries(ids).find(([prefix]) => path.startsWith(prefix));
      const by = action.access.who === 'organization' ? admin : marit;
      const reply = await by.client.get(path.replaceAll(/\{\w+\}/g, known?.[1] ?? 'x'));
      expect(reply.status, path).toBeLessThan(500);
      if (reply.status === 200) succeeded.push(path);
    }
    expect(succeeded.length).toBeGreaterThan(asked.length * 0.8);
    expect(await state()).toEqual(before);
  });
});

describe('B3', () => {
  const everywhere = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };

  it.each([
    '/',
    '/v1/setup',
    '/v1/me',
    '/v1/nowhere',
    '/nowhere',
    '/openapi.json',
    '/livez',
    '/v1/admin/users/%zz',
  ])('sets its headers on %s', async (path) => {
    const { headers } = await app.client().get(path);
    for (const [name, value] of Object.entries(everywhere)) expect(headers.get(name), name).toBe(value);
    const policy = new Map(
      (headers.get('content-security-policy') ?? '').split('; ').map((rule) => {
        const [name = '', ...sources] = rule.split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('default-src')).toBe("'self'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('object-src')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^req_[0-9a-z]{26}$/);
    expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
  });

  it('lets no cache keep an answer of the API', async () => {
    const { admin } = await agency(app, marit);
    const replies = [
      await admin.client.get('/v1/me'),
      await admin.client.get('/v1/admin/users'),
      await admin.client.patch('/v1/me', { name: '' }),
      await app.client().get('/v1/me'),
      await app.client().post('/v1/auth/sign-in', { email: admin.email, password }),
    ];
    for (const { headers } of replies) expect(headers.get('cache-control')).toBe('no-store');
  });
});
