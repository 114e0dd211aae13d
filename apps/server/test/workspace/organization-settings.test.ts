// An organization's own admin changes it: by the rules of the administration, as far as the organization may, and nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered } from '../security/answered.ts';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, impersonate, superAdmin } from '../support/people.ts';
import { picture } from '../support/pictures.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let place: Agency;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
  place = await agency(app, marit);
});
afterAll(() => app.close());

const own = '/v1/organization';
const set = (where: Agency, key: string, value: unknown) =>
  marit.client.send('PUT', `/v1/admin/organizations/${where.id}/entitlements/${key}`, {
    body: { value, reason: 'Agreed with sales until the new contract' },
  });
const putLogo = async ({ admin }: Agency) =>
  admin.client.send('PUT', `${own}/logo`, {
    headers: { 'content-type': 'image/png' },
    raw: await picture('png'),
  });

describe('the own organization', () => {
  it('shows everybody in it what is theirs, and nothing the platform decides about it', async () => {
    await marit.client.post(`/v1/admin/organizations/${place.id}/notes`, { text: 'Pays late' });
    for (const role of ['agent', 'user'] as const) {
      const reply = await (await memberOf(app, marit, place, role)).client.get(own);
      expect(reply.data).toMatchObject({ id: place.id, name: place.name, slug: place.slug });
      const hidden = ['status', 'suspension', 'deactivation', 'purgeAt', 'counts', 'lastActiveAt', 'notes'];
      expect(Object.keys(reply.data).filter((key) => hidden.includes(key))).toEqual([]);
      expect(reply.text).not.toContain('Pays late');
    }
    expect(answered(await marit.client.get(own))).toBe('403 FORBIDDEN');
  });

  it('is changed by its admin, by the rules of the administration, with an audit row in its own chain', async () => {
    const { client } = place.admin;
    const { version } = (await client.get(own)).data;
    const reply = await client.patch(
      own,
      {
        timezone: 'Europe/Lisbon',
        country: 'PT',
        vatId: 'pt 501964843',
        contacts: [{ name: 'Ana Silva', email: 'ana@agency.example' }],
        businessHours: { weekly: { mon: [{ from: '07:00', to: '15:00' }] } },
      },
      { 'if-match': `"${version}"` },
    );
    expect(reply.data).toMatchObject({
      version: version + 1,
      vatId: 'PT501964843',
      timezone: 'Europe/Lisbon',
      businessHours: {
        timezone: 'Europe/Lisbon',
        weekly: { mon: [{ from: '07:00', to: '15:00' }], tue: [] },
      },
    });
    const [event] = (await client.get('/v1/organization/audit-events?limit=1')).data;
    expect(event).toMatchObject({
      chain: place.id,
      organizationId: place.id,
      action: 'organization.update_own',
      actor: { id: place.admin.id },
      after: { timezone: 'Europe/Lisbon', businessHours: { monday: '07:00–15:00', tuesday: 'closed' } },
    });
    expect(answered(await client.patch(own, { country: 'NO' }, { 'if-match': `"${version}"` }))).toBe(
      '412 VERSION_CONFLICT',
    );
    expect((await client.patch(own, { country: 'PT' })).data.version).toBe(version + 1);
  });

  it.each([
    ['vatId', 'PT000'],
    ['timezone', 'Mars/Olympus'],
    ['businessHours', { weekly: { mon: [{ from: '25:00', to: '18:00' }] } }],
    ['slug', 'another-one'],
    ['domain', 'another.example'],
    ['currency', 'NOK'],
    ['status', 'deactivated'],
    ['id', 'org_00000000000000000000000000'],
  ])('A3: refuses %s = %j by name', async (field, value) => {
    const reply = await place.admin.client.patch(own, { [field]: value });
    expect(answered(reply)).toBe('422 VALIDATION_ERROR');
    expect(reply.fields[0]).toMatch(new RegExp(`^${field}`));
  });

  it.each(['agent', 'user'] as const)('is not changed by its %s', async (role) => {
    await set(place, 'customBranding', true);
    const { client } = await memberOf(app, marit, place, role);
    const replies = [
      await client.patch(own, { country: 'NO' }),
      await client.delete(`${own}/logo`),
      await client.send('PUT', `${own}/logo`, { headers: { 'content-type': 'image/png' }, raw: 'x' }),
    ];
    expect(replies.map(answered)).toEqual(Array(3).fill('403 FORBIDDEN'));
  });

  it('I4, I7: is changed in somebody’s name with both people in its log, never while looking alone', async () => {
    const there = await agency(app, marit);
    const [looking, changing] = [await superAdmin(app), await superAdmin(app)];
    await impersonate(looking, there.admin);
    expect((await looking.client.patch(own, { country: 'NO' })).code).toBe('BLOCKED_WHILE_IMPERSONATING');
    await impersonate(changing, there.admin, 'full');
    expect((await changing.client.patch(own, { country: 'NO' })).status).toBe(200);
    const [event] = (await there.admin.client.get('/v1/organization/audit-events?action=organization.*'))
      .data;
    expect(event).toMatchObject({
      action: 'organization.update_own',
      actor: { id: changing.id },
      subject: { id: there.admin.id },
      reason: 'They called because a page looks wrong',
      after: { country: 'NO' },
    });
    expect((await changing.client.delete(`${own}/logo`)).code).toBe('BLOCKED_WHILE_IMPERSONATING');
  });
});

describe('custom branding', () => {
  const branding = { displayName: 'Nordlys', primaryColor: '#ffd166', senderName: 'Nordlys Crew' };
  const look = async ({ slug }: Agency) => (await app.client().get(`/v1/auth/branding/${slug}`)).data;

  it('is refused while it is closed, says what would help, and leaves the other settings open', async () => {
    const there = await agency(app, marit);
    const reply = await there.admin.client.patch(own, { branding });
    expect(answered(reply)).toBe('403 FEATURE_NOT_IN_PLAN');
    expect(reply.body.error.message).toContain('"Custom branding"');
    expect(answered(await putLogo(there))).toBe('403 FEATURE_NOT_IN_PLAN');
    expect((await there.admin.client.patch(own, { country: 'NO' })).status).toBe(200);
    const path = `/v1/admin/organizations/${there.id}/access?action=organization.set_own_logo`;
    expect((await marit.client.get(path)).data).toMatchObject({
      allowed: false,
      code: 'FEATURE_NOT_IN_PLAN',
    });
  });

  it('is chosen by the admin while it is open, with a logo', async () => {
    const there = await agency(app, marit);
    await set(there, 'customBranding', true);
    expect((await there.admin.client.patch(own, { branding })).data.branding).toMatchObject(branding);
    const { logoUrl } = (await putLogo(there)).data.branding;
    expect(logoUrl).toMatch(/^\/v1\/logos\//);
    expect(await look(there)).toMatchObject({ displayName: 'Nordlys', primaryColor: '#ffd166', logoUrl });
    expect((await there.admin.client.delete(`${own}/logo`)).data.branding.logoUrl).toBeNull();
    const bad = await there.admin.client.patch(own, { branding: { primaryColor: '#777777' } });
    expect(bad.fields).toEqual(['branding.primaryColor']);
  });

  it('that is closed is kept and shown nowhere: the page to sign in, the workspace, mails, invitations', async () => {
    const there = await agency(app, marit);
    const chosen = await marit.client.patch(`/v1/admin/organizations/${there.id}`, { branding });
    expect(chosen.data.branding).toMatchObject(branding);
    const plain = { displayName: there.name, primaryColor: '#1d67a5', logoUrl: null };
    const shown = async () => {
      const email = `bo@${there.slug}.example`;
      await there.admin.client.post('/v1/organization/invitations', { email, name: 'Bo', role: 'user' });
      await app.settle();
      const [mail] = (await marit.client.get(`/v1/admin/mails?search=${email}`)).data;
      const token = new URL(mail.links[0]).searchParams.get('token');
      return {
        page: await look(there),
        workspace: (await there.admin.client.get('/v1/me')).data.organization.branding,
        invitation: (await app.client().get(`/v1/auth/invitations/${token}`)).data.branding,
        sender: mail.senderName,
      };
    };
    expect(await shown()).toMatchObject({
      page: plain,
      workspace: plain,
      invitation: plain,
      sender: there.name,
    });
    await set(there, 'customBranding', true);
    const { senderName, ...colours } = branding;
    expect(await shown()).toMatchObject({
      page: colours,
      workspace: colours,
      invitation: colours,
      sender: senderName,
    });
    await set(there, 'customBranding', false);
    expect(await shown()).toMatchObject({ page: plain, workspace: plain, sender: there.name });
    expect((await there.admin.client.get(own)).data.branding).toMatchObject(branding);
  });
});
