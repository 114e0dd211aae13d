// Domains: claimed, proven by DNS or by a Super Admin's word, one of them primary, and each verified for one organization.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered } from '../security/answered.ts';
import type { Client } from '../support/client.ts';
import type { NameServer } from '../support/name-server.ts';
import { startNameServer } from '../support/name-server.ts';
import { createOrganization, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let names: NameServer;
let client: Client;
beforeAll(async () => {
  names = await startNameServer();
  app = await startTestApp({ DNS_SERVERS: names.address });
  client = (await superAdmin(app)).client;
});
afterAll(async () => {
  await app.close();
  await names.close();
});

const organization = async (input?: Record<string, unknown>) =>
  (await createOrganization(client, input)).organization;
const domainsOf = (id: string) => `/v1/admin/organizations/${id}/domains`;
const claim = async (id: string, domain = `claim-${unique()}.example`) =>
  (await client.post(domainsOf(id), { domain })).data;
const verify = (id: string, domainId: string, body: Record<string, unknown> = {}) =>
  client.post(`${domainsOf(id)}/${domainId}/verify`, body);
const vouch = { reason: 'Seen in the commercial register' };
const list = async (id: string): Promise<Record<string, unknown>[]> => (await client.get(domainsOf(id))).data;

describe('a claim', () => {
  it('is pending, and says which record proves it', async () => {
    const { id } = await organization();
    const reply = await client.post(domainsOf(id), { domain: 'Meerstraße-Agentur.example.' });
    expect(reply.status).toBe(201);
    expect(reply.data).toMatchObject({
      domain: 'xn--meerstrae-agentur-dob.example',
      status: 'pending',
      primary: false,
      record: {
        type: 'TXT',
        name: '_porttask.xn--meerstrae-agentur-dob.example',
        value: expect.stringMatching(/^porttask-verification=[0-9a-f]{40}$/),
      },
      verification: null,
      lastCheck: null,
    });
    const other = await claim(id);
    expect(other.record.value).not.toBe(reply.data.record.value);
  });

  it.each(['gmail.com', 'co.uk', 'no domain', 'user@agency.example', '127.0.0.1'])(
    'of %s is refused',
    async (domain) => {
      const reply = await client.post(domainsOf((await organization()).id), { domain });
      expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', ['domain']]);
    },
  );

  it('is made once by an organization, and by several for one domain', async () => {
    const [one, other] = [await organization(), await organization()];
    const domain = `shared-${unique()}.example`;
    await claim(one.id, domain);
    const again = await client.post(domainsOf(one.id), { domain: domain.toUpperCase() });
    expect(answered(again)).toBe('409 DOMAIN_ALREADY_ADDED');
    expect((await claim(other.id, domain)).status).toBe('pending');
  });

  it('of what another organization verified is refused', async () => {
    const { domain } = await organization();
    const reply = await client.post(domainsOf((await organization()).id), { domain });
    expect(answered(reply)).toBe('409 DOMAIN_TAKEN');
  });
});

describe('the DNS', () => {
  it('proves a domain by its TXT record, also one of several strings among others', async () => {
    const { id } = await organization();
    const { id: domainId, record } = await claim(id);
    names.records.set(record.name, [['v=spf1 -all'], [record.value.slice(0, 30), record.value.slice(30)]]);
    const reply = await verify(id, domainId);
    expect(reply.data).toMatchObject({
      status: 'verified',
      primary: false,
      record: null,
      verification: { by: 'dns', name: null, reason: null },
      lastCheck: null,
    });
    expect(names.asked).toContain(record.name);
    const asked = names.asked.length;
    expect(answered(await verify(id, domainId))).toBe('200');
    expect(names.asked.length).toBe(asked);
  });

  it('that proves nothing leaves the claim pending and says why, each time', async () => {
    const { id } = await organization();
    const { id: domainId, record, domain } = await claim(id);
    const problem = async () => {
      const reply = await verify(id, domainId);
      expect(answered(reply)).toBe('409 DOMAIN_NOT_PROVEN');
      const row = (await list(id)).find((one) => one.id === domainId);
      expect(row).toMatchObject({
        status: 'pending',
        lastCheck: { problem: reply.body.error.params.problem },
      });
      return reply.body.error.params.problem;
    };
    expect(await problem()).toContain('there is no TXT record');
    names.records.set(record.name, []);
    expect(await problem()).toContain('there is no TXT record');
    names.records.set(record.name, [['something else']]);
    expect(await problem()).toContain('begins with');
    names.records.set(record.name, [['porttask-verification=0000']]);
    expect(await problem()).toContain('another value');
    names.records.set(record.name, null);
    expect(await problem()).toContain('could not be reached');
    const trail = await client.get(
      `/v1/admin/audit-events?organizationId=${id}&action=organization.verify_domain&outcome=failed`,
    );
    expect(trail.data).toHaveLength(5);
    expect(trail.data[0].targets[0]).toEqual({ type: 'domain', id: domainId, name: domain });
  });

  it('is not proven by the record of another organization’s claim', async () => {
    const [one, other] = [await organization(), await organization()];
    const domain = `contested-${unique()}.example`;
    const [mine, theirs] = [await claim(one.id, domain), await claim(other.id, domain)];
    names.records.set(theirs.record.name, [[theirs.record.value]]);
    expect(answered(await verify(one.id, mine.id))).toBe('409 DOMAIN_NOT_PROVEN');
    expect(answered(await verify(other.id, theirs.id))).toBe('200');
    expect(answered(await verify(one.id, mine.id, vouch))).toBe('409 DOMAIN_TAKEN');
  });
});

describe('a Super Admin', () => {
  it('vouches with a reason, which the trail keeps', async () => {
    const { id } = await organization();
    const { id: domainId } = await claim(id);
    const short = await verify(id, domainId, { reason: 'so' });
    expect([answered(short), short.fields]).toEqual(['422 VALIDATION_ERROR', ['reason']]);
    const reply = await verify(id, domainId, vouch);
    expect(reply.data).toMatchObject({
      status: 'verified',
      verification: { by: 'super_admin', name: 'Marit Knudsen', reason: vouch.reason },
    });
    const [event] = (
      await client.get(`/v1/admin/audit-events?organizationId=${id}&action=organization.verify_domain`)
    ).data;
    expect(event).toMatchObject({ reason: vouch.reason, after: { status: 'verified', by: 'super_admin' } });
  });

  it('makes a verified domain the primary one; the former stays verified', async () => {
    const { id, domain: former, version } = await organization();
    const claimed = await claim(id);
    const primary = () => client.post(`${domainsOf(id)}/${claimed.id}/primary`);
    expect(answered(await primary())).toBe('409 DOMAIN_NOT_VERIFIED');
    await verify(id, claimed.id, vouch);
    expect((await primary()).data.primary).toBe(true);
    const now = (await client.get(`/v1/admin/organizations/${id}`)).data;
    expect(now).toMatchObject({ domain: claimed.domain, version: version + 1 });
    expect(await list(id)).toMatchObject([
      { domain: claimed.domain, primary: true },
      { domain: former, primary: false, status: 'verified' },
    ]);
    expect((await primary()).data.primary).toBe(true);
    expect((await client.get(`/v1/admin/organizations/${id}`)).data.version).toBe(version + 1);
  });

  it('gives up a domain, which others can then have; not the primary one', async () => {
    const { id, domain } = await organization();
    const [primary] = await list(id);
    const path = (domainId: unknown) => `${domainsOf(id)}/${domainId}`;
    expect(answered(await client.delete(path(primary?.id)))).toBe('409 DOMAIN_IS_PRIMARY');
    await client.patch(`/v1/admin/organizations/${id}`, { domain: `next-${unique()}.example` });
    expect((await client.delete(path(primary?.id))).data).toEqual({ id: primary?.id });
    expect(answered(await client.delete(path(primary?.id)))).toBe('404 NOT_FOUND');
    expect((await organization({ domain })).domain).toBe(domain);
  });

  it('who sets the domain in the settings verifies the claim of it', async () => {
    const { id } = await organization();
    const claimed = await claim(id);
    const changed = await client.patch(`/v1/admin/organizations/${id}`, { domain: claimed.domain });
    expect(changed.data.domain).toBe(claimed.domain);
    const [first, second] = await list(id);
    expect(first).toMatchObject({ id: claimed.id, status: 'verified', primary: true, record: null });
    expect(second).toMatchObject({ status: 'verified', primary: false });
  });
});

describe('one domain', () => {
  it('that eight organizations verify at once belongs to one of them', async () => {
    const domain = `race-${unique()}.example`;
    const claims = [];
    for (let index = 0; index < 8; index += 1) {
      const { id } = await organization();
      claims.push({ id, domainId: (await claim(id, domain)).id });
    }
    const replies = await Promise.all(claims.map(({ id, domainId }) => verify(id, domainId, vouch)));
    expect(replies.map(answered).sort()).toEqual(['200', ...Array(7).fill('409 DOMAIN_TAKEN')]);
    const { rows } = await app.owner.query(
      "select organization_id from organization_domains where domain = $1 and status = 'verified'",
      [domain],
    );
    expect(rows).toHaveLength(1);
  });

  it('that is created, set and verified at once belongs to one of them', async () => {
    const domain = `race-${unique()}.example`;
    const [setting, claiming] = [await organization(), await organization()];
    const claimed = await claim(claiming.id, domain);
    const tag = unique();
    const admin = { name: 'Ana Silva', email: `ana@${tag}.example` };
    const replies = await Promise.all([
      client.post('/v1/admin/organizations', { name: `Agency ${tag}`, domain, admin }),
      client.patch(`/v1/admin/organizations/${setting.id}`, { domain }),
      verify(claiming.id, claimed.id, vouch),
    ]);
    expect(replies.filter(({ status }) => status < 300)).toHaveLength(1);
    for (const { status, code } of replies) if (status >= 300) expect(code).toBe('DOMAIN_TAKEN');
  });

  it('of another organization answers like an unknown one (A2)', async () => {
    const [one, other] = [await organization(), await organization()];
    const { id: domainId } = await claim(other.id);
    const replies = [
      await verify(one.id, domainId, vouch),
      await client.post(`${domainsOf(one.id)}/${domainId}/primary`),
      await client.delete(`${domainsOf(one.id)}/${domainId}`),
      await verify(one.id, domainId),
    ];
    expect(replies.map(answered)).toEqual(Array(4).fill('404 NOT_FOUND'));
  });
});
