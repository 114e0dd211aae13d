// Branding: what is chosen, what is worked out, and where people of an organization meet it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered } from '../security/answered.ts';
import type { Client } from '../support/client.ts';
import { agency, createOrganization, superAdmin, unique } from '../support/people.ts';
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

const organization = async (input?: Record<string, unknown>) =>
  (await createOrganization(client, input)).organization;
const brand = (id: string, branding: unknown, headers?: Record<string, string>) =>
  client.patch(`/v1/admin/organizations/${id}`, { branding }, headers);
const lastChange = async (id: string) =>
  (await client.get(`/v1/admin/audit-events?organizationId=${id}&action=organization.update&limit=1`))
    .data[0];

describe('branding', () => {
  it('begins with the name of the organization and a colour of the platform', async () => {
    const { name, branding } = await organization();
    expect(branding).toEqual({
      displayName: name,
      primaryColor: '#1d67a5',
      onPrimaryColor: '#ffffff',
      logoUrl: null,
      senderName: null,
    });
  });

  it('takes a colour and answers with the text that can be read on it', async () => {
    const { id } = await organization();
    const dark = await brand(id, { primaryColor: '#0B2545' });
    expect(dark.data.branding).toMatchObject({ primaryColor: '#0b2545', onPrimaryColor: '#ffffff' });
    const light = await brand(id, { primaryColor: '#fd6' });
    expect(light.data.branding).toMatchObject({ primaryColor: '#ffdd66', onPrimaryColor: '#151b21' });
    expect(await lastChange(id)).toMatchObject({
      before: { branding: { primaryColor: '#0b2545' } },
      after: { branding: { primaryColor: '#ffdd66' } },
    });
  });

  it('refuses a colour on which no text can be read, with its contrast and a tone that passes', async () => {
    const { id } = await organization();
    const reply = await brand(id, { primaryColor: '#777777' });
    expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', ['branding.primaryColor']]);
    const [{ message }] = reply.body.error.details;
    expect(message).toContain('4.47:1');
    const [suggestion] = /#[0-9a-f]{6}$/.exec(message) ?? [];
    const again = await brand(id, { primaryColor: suggestion });
    expect(again.data.branding.primaryColor).toBe('#767676');
  });

  it.each([
    ['onPrimaryColor', { onPrimaryColor: '#ffffff' }],
    ['logoUrl', { logoUrl: 'https://evil.example/logo.svg' }],
  ])('never takes %s: it is worked out (X2)', async (field, branding) => {
    const reply = await brand((await organization()).id, branding);
    expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', [`branding.${field}`]]);
  });

  it.each([
    ['primaryColor', 'red'],
    ['primaryColor', '#12345'],
    ['primaryColor', 'url(//evil.example)'],
    ['primaryColor', null],
    ['displayName', ''],
    ['displayName', 'Nord\u202elys'],
    ['displayName', 'N'.repeat(81)],
    ['senderName', 'Nordlys\r\nBcc: all@agency.example'],
  ])('refuses %s = %j', async (field, value) => {
    const reply = await brand((await organization()).id, { [field]: value });
    expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', [`branding.${field}`]]);
  });

  it('follows the name until another is chosen', async () => {
    const { id, name } = await organization();
    const path = `/v1/admin/organizations/${id}`;
    expect((await brand(id, { displayName: name })).data.branding.displayName).toBe(name);
    const renamed = await client.patch(path, { name: 'Sørlys Agency' });
    expect(renamed.data.branding.displayName).toBe('Sørlys Agency');
    await brand(id, { displayName: 'Sørlys' });
    const again = await client.patch(path, { name: 'Vestlys Agency' });
    expect(again.data.branding.displayName).toBe('Sørlys');
    expect((await brand(id, { displayName: null })).data.branding.displayName).toBe('Vestlys Agency');
  });

  it('changes nothing when it is as it was, and nothing against a newer version', async () => {
    const { id, version } = await organization();
    const first = await brand(id, { senderName: 'Nordlys Crew' }, { 'if-match': `"${version}"` });
    expect(first.data).toMatchObject({ version: version + 1, branding: { senderName: 'Nordlys Crew' } });
    expect((await brand(id, { senderName: 'Nordlys Crew' })).data.version).toBe(version + 1);
    const late = await brand(id, { senderName: 'Other' }, { 'if-match': `"${version}"` });
    expect(answered(late)).toBe('412 VERSION_CONFLICT');
  });
});

describe('the sign-in page of an organization', () => {
  const look = (slug: string) => app.client().get(`/v1/auth/branding/${slug}`);

  it('is branded for anybody who knows its slug, in any spelling', async () => {
    const { id, slug } = await organization();
    await openEverything(app, id);
    await brand(id, { displayName: 'Nordlys', primaryColor: '#ffd166' });
    const expected = {
      slug,
      displayName: 'Nordlys',
      primaryColor: '#ffd166',
      onPrimaryColor: '#151b21',
      logoUrl: null,
    };
    expect((await look(slug)).data).toEqual(expected);
    expect((await look(slug.toUpperCase())).data).toEqual(expected);
  });

  it('answers alike for an unknown slug and for one of a suspended or deactivated organization', async () => {
    const [suspended, deactivated] = [await organization(), await organization()];
    await client.post(`/v1/admin/organizations/${suspended.id}/suspend`, {
      category: 'payment',
      reason: 'Three invoices unpaid',
    });
    await app.owner.query("update organizations set status = 'deactivated' where id = $1", [deactivated.id]);
    const replies = await Promise.all(
      [suspended.slug, deactivated.slug, `nobody-${unique()}`, 'admin', '%00', "'; --", 'x'.repeat(150)].map(
        (slug) => look(slug.startsWith('%') ? slug : encodeURIComponent(slug)),
      ),
    );
    const told = replies.map(({ status, body }) => ({ status, ...body.error, requestId: '' }));
    const [first] = told;
    expect(first).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    // A NUL is refused before anybody looks for the slug, whatever slugs there are.
    for (const [index, answer] of told.entries()) if (index !== 4) expect(answer).toEqual(first);
  });

  it('is found by a slug the organization had before', async () => {
    const { id, slug } = await organization();
    const next = `next-${unique()}`;
    await client.patch(`/v1/admin/organizations/${id}`, { slug: next });
    expect((await look(slug)).data.slug).toBe(next);
  });
});

describe('people of an organization', () => {
  it('see its branding where they work, and others do not', async () => {
    const made = await agency(app, { id: '', email: '', client });
    await openEverything(app, made.id);
    await brand(made.id, { displayName: 'Nordlys', primaryColor: '#ffd166' });
    const me = (await made.admin.client.get('/v1/me')).data;
    expect(me.organization.branding).toEqual({
      displayName: 'Nordlys',
      primaryColor: '#ffd166',
      onPrimaryColor: '#151b21',
      logoUrl: null,
    });
    expect((await client.get('/v1/me')).data.organization).toBeNull();
  });

  it('are written to in its name and colours', async () => {
    const made = await agency(app, { id: '', email: '', client });
    await openEverything(app, made.id);
    await brand(made.id, {
      displayName: 'Nordlys & Sons',
      primaryColor: '#ffd166',
      senderName: 'Nordlys Crew',
    });
    await app.client().post('/v1/auth/password-reset', { email: made.admin.email });
    await app.settle();
    const mails = (await client.get(`/v1/admin/mails?search=${made.admin.email}`)).data;
    const reset = mails.find(({ subject }: { subject: string }) => subject.startsWith('Choose'));
    expect(reset).toMatchObject({
      senderName: 'Nordlys Crew',
      subject: 'Choose a new password for Nordlys & Sons',
    });
    expect(reset.html).toContain('background:#ffd166;color:#151b21');
    expect(reset.html).toContain('Nordlys &amp; Sons');
    expect(new URL(reset.links[0]).searchParams.get('organization')).toBe(made.slug);
  });

  it('are invited in its colours, in the mail and on the page', async () => {
    const { organization: made, admin, invitation } = await createOrganization(client);
    await openEverything(app, made.id);
    await brand(made.id, { displayName: 'Nordlys', primaryColor: '#0b2545' });
    await client.post(`/v1/admin/organizations/${made.id}/invitations/${invitation.id}/resend`);
    await app.settle();
    const [mail] = (await client.get(`/v1/admin/mails?search=${admin.email}`)).data;
    expect(mail).toMatchObject({ senderName: 'Nordlys' });
    expect(mail.html).toContain('background:#0b2545;color:#ffffff');
    const token = new URL(mail.links[0]).searchParams.get('token');
    const view = (await app.client().get(`/v1/auth/invitations/${token}`)).data;
    expect(view.branding).toMatchObject({ displayName: 'Nordlys', primaryColor: '#0b2545' });
  });

  it('of several organizations, and Super Admins, are written to by PortTask', async () => {
    const made = await agency(app, { id: '', email: '', client });
    const other = await organization();
    await app.owner.query(
      "insert into memberships (organization_id, user_id, role, created_at) values ($1, $2, 'user', now())",
      [other.id, made.admin.id],
    );
    await app.client().post('/v1/auth/password-reset', { email: made.admin.email });
    await app.settle();
    const [mail] = (await client.get(`/v1/admin/mails?search=${made.admin.email}`)).data;
    expect(mail).toMatchObject({ senderName: null, subject: 'Choose a new password for PortTask' });
  });
});
