// Slug, VAT id, billing address and contacts of an organization.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered } from '../security/answered.ts';
import type { Client } from '../support/client.ts';
import { createOrganization, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await startTestApp();
  client = (await superAdmin(app)).client;
});
afterAll(() => app.close());

const organization = async (input?: Record<string, unknown>) =>
  (await createOrganization(client, input)).organization;
const change = (id: string, body: unknown) => client.patch(`/v1/admin/organizations/${id}`, body);
const lastChange = async (id: string) =>
  (await client.get(`/v1/admin/audit-events?organizationId=${id}&action=organization.update&limit=1`))
    .data[0];

describe('a slug', () => {
  it('is changed; the one before stays reserved, and can be taken back', async () => {
    const { id, slug } = await organization();
    const next = `next-${unique()}`;
    expect((await change(id, { slug: next.toUpperCase() })).data.slug).toBe(next);
    expect(await lastChange(id)).toMatchObject({ before: { slug }, after: { slug: next } });
    const other = await organization();
    expect(answered(await change(other.id, { slug }))).toBe('409 SLUG_TAKEN');
    expect(answered(await change(other.id, { slug: next }))).toBe('409 SLUG_TAKEN');
    expect((await change(id, { slug })).data.slug).toBe(slug);
  });

  it.each(['admin', 'sign-in'])('%s is reserved', async (slug) => {
    expect(answered(await change((await organization()).id, { slug }))).toBe('409 SLUG_TAKEN');
  });

  it('that eight organizations take at once is given to one', async () => {
    const slug = `race-${unique()}`;
    const made = [];
    for (let index = 0; index < 8; index += 1) made.push(await organization());
    const replies = await Promise.all(made.map(({ id }) => change(id, { slug })));
    expect(replies.map(answered).sort()).toEqual(['200', ...Array(7).fill('409 SLUG_TAKEN')]);
  });
});

const address = {
  lines: ['Rua do Cais 7', '2.º esq.'],
  city: 'Lisboa',
  postalCode: '1100-001',
  country: 'PT',
};

describe('who is billed', () => {
  it('has a VAT id in one spelling, by the country of the address', async () => {
    const { id, vatId, billingAddress } = await organization({ country: 'NO' });
    expect([vatId, billingAddress]).toEqual([null, null]);
    const reply = await change(id, { vatId: '501 964 843', billingAddress: { ...address, country: 'pt' } });
    expect(reply.data).toMatchObject({ vatId: 'PT501964843', billingAddress: address });
    expect(await lastChange(id)).toMatchObject({
      before: { vatId: null, billingAddress: null },
      after: { vatId: 'PT501964843', billingAddress: address },
    });
    const { version } = reply.data;
    const same = await change(id, { vatId: 'pt-501964843', billingAddress: address });
    expect(same.data.version).toBe(version);
    expect((await change(id, { vatId: null, billingAddress: null })).data).toMatchObject({
      vatId: null,
      billingAddress: null,
    });
  });

  it('has a VAT id of the form of its country', async () => {
    const { id } = await organization({ country: 'DE' });
    const reply = await change(id, { vatId: 'DE12' });
    expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', ['vatId']]);
    expect(reply.body.error.details[0].message).toContain('DE012345678');
  });

  it.each([
    ['lines', { ...address, lines: [] }],
    ['lines', { ...address, lines: ['a', 'b', 'c', 'd', 'e'] }],
    ['lines.0', { ...address, lines: ['\u202eabc'] }],
    ['city', { ...address, city: '' }],
    ['country', { ...address, country: 'Portugal' }],
    ['street', { ...address, street: 'Rua' }],
  ])('has no address with a wrong %s', async (field, billingAddress) => {
    const reply = await change((await organization()).id, { billingAddress });
    expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', [`billingAddress.${field}`]]);
  });
});

describe('contacts', () => {
  const ana = {
    name: 'Ana Silva',
    role: 'Accounting',
    email: 'ana@agency.example',
    phone: '+351 21 123 4567',
  };
  const kari = { name: 'Kari Holm', role: null, email: null, phone: '22 33 44 55' };

  it('are kept in order, and the trail says who they are', async () => {
    const { id } = await organization();
    const reply = await change(id, {
      contacts: [
        { ...ana, email: 'Ana@Agency.example' },
        { name: kari.name, phone: kari.phone },
      ],
    });
    expect(reply.data.contacts).toEqual([ana, kari]);
    expect(await lastChange(id)).toMatchObject({
      before: { contacts: [] },
      after: {
        contacts: ['Ana Silva, Accounting, ana@agency.example, +351 21 123 4567', 'Kari Holm, 22 33 44 55'],
      },
    });
    expect((await change(id, { contacts: [ana, kari] })).data.version).toBe(reply.data.version);
  });

  it.each([
    ['contacts.0.email', [{ name: 'Ana' }]],
    ['contacts.0.email', [{ name: 'Ana', email: 'a@b.example, c@d.example' }]],
    ['contacts.0.phone', [{ name: 'Ana', phone: 'call me' }]],
    ['contacts.1.name', [ana, { ...kari, name: ' ' }]],
    ['contacts.0.id', [{ ...ana, id: 'x' }]],
    ['contacts', Array(21).fill(ana)],
  ])('are refused at %s', async (field, contacts) => {
    const reply = await change((await organization()).id, { contacts });
    expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', [field]]);
  });
});
