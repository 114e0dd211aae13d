// Logos over HTTP (B5): what is taken, what is refused, and how a logo is served.
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered } from '../security/answered.ts';
import type { Client, Reply } from '../support/client.ts';
import { agency, createOrganization, superAdmin } from '../support/people.ts';
import { picture } from '../support/pictures.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { openEverything } from '../support/workspace.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await startTestApp();
  client = (await superAdmin(app)).client;
});
afterAll(() => app.close());

const organization = async () => (await createOrganization(client)).organization;
const pathOf = (id: string) => `/v1/admin/organizations/${id}/logo`;
const put = (
  id: string,
  bytes: Buffer | string,
  type = 'image/png',
  headers: Record<string, string> = {},
  by = client,
): Promise<Reply> =>
  by.send('PUT', pathOf(id), { headers: { 'content-type': type, ...headers }, raw: bytes });

describe('B5: a logo', () => {
  it('is served as we encoded it, from a path that runs nothing, to anybody and for ever', async () => {
    const { id, slug } = await organization();
    await openEverything(app, id);
    const reply = await put(id, await picture('webp', { width: 700, height: 350 }), 'image/webp');
    expect(answered(reply)).toBe('200');
    const { logoUrl } = reply.data.branding;
    expect(logoUrl).toMatch(/^\/v1\/logos\/[0-9a-f]{64}$/);
    const served = await fetch(app.url + logoUrl);
    expect(Object.fromEntries(served.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    });
    const { width, height, format } = await sharp(Buffer.from(await served.arrayBuffer())).metadata();
    expect([width, height, format]).toEqual([512, 256, 'png']);
    expect((await app.client().get(`/v1/auth/branding/${slug}`)).data.logoUrl).toBe(logoUrl);
  });

  it('of a photograph stays a JPEG', async () => {
    const reply = await put((await organization()).id, await picture('jpeg'), 'image/jpeg');
    const served = await fetch(app.url + reply.data.branding.logoUrl);
    expect(served.headers.get('content-type')).toBe('image/jpeg');
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['nothing', ''],
    ['words', '{"strange":true}'],
  ])('that is %s is refused whatever it is called', async (_what, text) => {
    const { id } = await organization();
    for (const type of ['image/png', 'image/jpeg', 'image/webp']) {
      const reply = await put(id, text, type);
      expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', ['image']]);
    }
    expect((await client.get(`/v1/admin/organizations/${id}`)).data.branding.logoUrl).toBeNull();
  });

  it.each([
    'image/svg+xml',
    'image/gif',
    'text/html',
    'multipart/form-data',
    'application/json',
    'text/plain',
  ])('sent as %s is refused (B1)', async (type) => {
    const reply = await put((await organization()).id, await picture('png'), type);
    expect(answered(reply)).toBe('415 UNSUPPORTED_MEDIA_TYPE');
  });

  it('that is animated, cut off, or carries something else behind it is refused with the reason', async () => {
    const { id } = await organization();
    const file = await picture('png');
    const problem = async (bytes: Buffer) => (await put(id, bytes)).body.error.details[0].message;
    expect(await problem(Buffer.concat([file, Buffer.from('<script>')]))).toContain('after the end');
    expect(await problem(file.subarray(0, file.length - 8))).toContain('cut off');
    expect(await problem(await picture('gif'))).toContain('PNG, JPEG or WebP');
  });

  it('of more than 1 MiB is refused before it is read (X7)', async () => {
    const reply = await put((await organization()).id, Buffer.alloc(1024 * 1024 + 1));
    expect(answered(reply)).toBe('413 PAYLOAD_TOO_LARGE');
  });

  it('that was replaced or taken away is gone', async () => {
    const { id } = await organization();
    const first = (await put(id, await picture('png', { color: '#aa0000' }))).data.branding.logoUrl;
    const second = (await put(id, await picture('png', { color: '#00aa00' }))).data.branding.logoUrl;
    expect(second).not.toBe(first);
    expect((await fetch(app.url + first)).status).toBe(404);
    expect((await client.delete(pathOf(id))).data.branding.logoUrl).toBeNull();
    expect((await fetch(app.url + second)).status).toBe(404);
  });

  it('that two organizations share stays while one of them has it', async () => {
    const [one, other] = [await organization(), await organization()];
    const file = await picture('png', { color: '#123456' });
    const { logoUrl } = (await put(one.id, file)).data.branding;
    expect((await put(other.id, file)).data.branding.logoUrl).toBe(logoUrl);
    await client.delete(pathOf(one.id));
    expect((await fetch(app.url + logoUrl)).status).toBe(200);
  });

  it('sent again changes nothing, and nothing against a newer version', async () => {
    const { id, version } = await organization();
    const file = await picture('png');
    expect((await put(id, file)).data.version).toBe(version + 1);
    expect((await put(id, file)).data.version).toBe(version + 1);
    const late = await put(id, await picture('jpeg'), 'image/jpeg', { 'if-match': `"${version}"` });
    expect(answered(late)).toBe('412 VERSION_CONFLICT');
    const trail = await client.get(
      `/v1/admin/audit-events?organizationId=${id}&action=organization.set_logo`,
    );
    expect(trail.data.map(({ outcome }: { outcome: string }) => outcome).sort()).toEqual([
      'failed',
      'success',
    ]);
  });

  it('is nothing that people of the organization, strangers or other sites can set', async () => {
    const made = await agency(app, { id: '', email: '', client });
    const file = await picture('png');
    expect(answered(await put(made.id, file, 'image/png', {}, made.admin.client))).toBe('403 FORBIDDEN');
    expect(answered(await put(made.id, file, 'image/png', {}, app.client()))).toBe('401 UNAUTHENTICATED');
    const evil = await put(made.id, file, 'image/png', { origin: 'https://evil.example' });
    expect(answered(evil)).toBe('403 ORIGIN_REFUSED');
  });

  it('of an organization that does not exist is not even looked at', async () => {
    const reply = await put(`org_${'0'.repeat(26)}`, 'no picture');
    expect(answered(reply)).toBe('404 NOT_FOUND');
    expect(answered(await app.client().get(`/v1/logos/${'a'.repeat(64)}`))).toBe('404 NOT_FOUND');
  });
});
