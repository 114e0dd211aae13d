// The order of checks that clients rely on: 401, then Origin 403, then content type 415, then authorization and step-up 403,
// then the body 400, 413 and 422, then the state 404 and 409. Each case breaks everything that comes after, too.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutes } from '#kernel/clock';
import { enrollTotp } from '../support/authenticator.ts';
import type { Client } from '../support/client.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered } from './answered.ts';

let app: TestApp;
let marit: Person;
let nordlys: Agency;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
  nordlys = await agency(app, marit);
});
afterAll(() => app.close());

const evil = { origin: 'https://evil.example' };
const text = { 'content-type': 'text/plain' };
const huge = Buffer.alloc(2 * 1024 * 1024, 'x');
const suspend = (client: Client, options: Parameters<Client['send']>[2], id = nordlys.id) =>
  client.send('POST', `/v1/admin/organizations/${id}/suspend`, options).then(answered);

describe('the first thing that is wrong decides', () => {
  it('401 before the Origin', async () => {
    const dead = nordlys.admin.client.copy();
    await dead.send('POST', '/v1/auth/sign-in', { headers: evil, raw: 'x' });
    const options = { headers: { ...evil, ...text }, raw: huge };
    expect(await suspend(app.client(), options)).toBe('401 UNAUTHENTICATED');
    const { admin } = await agency(app, marit);
    await enrollTotp(app, admin.client);
    expect(await suspend(await signIn(app, admin.email), options)).toBe('401 MFA_REQUIRED');
  });

  it('the Origin before the content type', async () => {
    const options = { headers: { ...evil, ...text }, raw: huge };
    expect(await suspend(nordlys.admin.client, options)).toBe('403 ORIGIN_REFUSED');
  });

  it('the content type before authorization', async () => {
    expect(await suspend(nordlys.admin.client, { headers: text, raw: huge })).toBe(
      '415 UNSUPPORTED_MEDIA_TYPE',
    );
  });

  it('authorization before the body: neither its size nor its form is told', async () => {
    for (const raw of [huge, 'not json', '{"strange":true}', '{}'])
      expect(await suspend(nordlys.admin.client, { raw })).toBe('403 FORBIDDEN');
    expect(await suspend(nordlys.admin.client, { body: {} }, 'nonsense')).toBe('403 FORBIDDEN');
  });

  it('the role before step-up, and step-up before the body', async () => {
    const [kari, { admin }] = [await superAdmin(app), await agency(app, marit)];
    app.clock.advance(minutes(16));
    const set = (client: Client, raw: string) =>
      client.send('PATCH', '/v1/admin/settings', { raw }).then(answered);
    expect(await set(admin.client, 'not json')).toBe('403 FORBIDDEN');
    expect(await set(kari.client, 'not json')).toBe('403 STEP_UP_REQUIRED');
  });

  it('the form of the body before its fields, its fields before the state', async () => {
    const { client } = await superAdmin(app);
    const unknown = `org_${'0'.repeat(26)}`;
    const good = { category: 'payment', reason: 'Three invoices unpaid' };
    expect(await suspend(client, { raw: huge }, unknown)).toBe('413 PAYLOAD_TOO_LARGE');
    expect(await suspend(client, { raw: '{"category":' }, unknown)).toBe('400 MALFORMED_REQUEST');
    expect(await suspend(client, { body: { ...good, reason: 'no' } }, unknown)).toBe('422 VALIDATION_ERROR');
    expect(await suspend(client, { body: good }, unknown)).toBe('404 NOT_FOUND');
    const other = await agency(app, { ...marit, client });
    expect(await suspend(client, { body: good }, other.id)).toBe('200');
    expect(await suspend(client, { body: { ...good, reason: 'no' } }, other.id)).toBe('422 VALIDATION_ERROR');
    expect(await suspend(client, { body: good }, other.id)).toBe('409 ORGANIZATION_ALREADY_SUSPENDED');
  });
});
