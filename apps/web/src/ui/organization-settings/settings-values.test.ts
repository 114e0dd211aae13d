/** What the forms of an organization's settings send: only what differs, names given back, addresses whole. */
import { describe, expect, it } from 'vitest';
import { billingChange, billingProblems, billingValues } from './billing-values.ts';
import { brandingChange, brandingValues, colorProblem, lookOf } from './branding-values.ts';
import { contactsChange, contactsProblems, contactsValues } from './contacts-values.ts';
import { generalChange, generalValues } from './general-values.ts';
import type { SettingsOrganization } from './settings-place.ts';

const nordlys = {
  name: 'Nordlys Agency',
  slug: 'nordlys',
  country: null,
  timezone: 'Europe/Oslo',
  currency: 'NOK',
  vatId: null,
  billingAddress: null,
  contacts: [{ name: 'Kari Holm', role: null, email: null, phone: '22 33 44 55' }],
  branding: {
    displayName: 'Nordlys Agency',
    primaryColor: '#1d67a5',
    onPrimaryColor: '#ffffff',
    logoUrl: null,
    senderName: null,
  },
} as unknown as SettingsOrganization;

describe('general', () => {
  it('sends what differs, trimmed, and nothing for what was emptied', () => {
    const before = { ...generalValues(nordlys), country: 'NO' };
    const after = { ...before, name: ' Sørlys ', slug: 'Sorlys', country: '' };
    expect(generalChange(before, after)).toEqual({ name: 'Sørlys', slug: 'sorlys', country: null });
    expect(generalChange(before, before)).toEqual({});
  });
});

describe('branding', () => {
  const before = brandingValues(nordlys);

  it('gives an emptied name back to its default', () => {
    const after = { ...before, displayName: ' ', senderName: 'Crew' };
    expect(brandingChange(before, after)).toEqual({ branding: { displayName: null, senderName: 'Crew' } });
  });

  it('is judged while it is typed, and shown as it was while it is no colour yet', () => {
    expect(colorProblem('#1d6')).toBeNull();
    expect(colorProblem('#1d67a')).toContain('Enter a colour');
    expect(colorProblem('#777777')).toContain('4.47:1');
    expect(lookOf(nordlys, { ...before, primaryColor: '#ff' }).primaryColor).toBe('#1d67a5');
    expect(lookOf(nordlys, { ...before, primaryColor: '#ffd166', displayName: '' })).toMatchObject({
      displayName: 'Nordlys Agency',
      onPrimaryColor: '#151b21',
    });
  });
});

describe('billing', () => {
  const before = billingValues(nordlys);
  const typed = {
    vatId: 'NO1',
    lines: ' Kai 7 \n\n2nd floor',
    postalCode: '',
    city: 'Bergen',
    country: 'NO',
  };

  it('sends an address whole, and takes away one of which nothing is left', () => {
    const billingAddress = {
      lines: ['Kai 7', '2nd floor'],
      city: 'Bergen',
      postalCode: null,
      country: 'NO',
    };
    expect(billingChange(before, typed)).toEqual({ vatId: 'NO1', billingAddress });
    expect(billingChange(typed, before)).toEqual({ vatId: null, billingAddress: null });
    expect(billingChange(typed, { ...typed, vatId: 'NO2' })).toEqual({ vatId: 'NO2' });
  });

  it('wants an address that is begun to be complete', () => {
    expect(billingProblems(before)).toEqual({});
    expect(Object.keys(billingProblems({ ...before, city: 'Bergen' }))).toEqual(['lines', 'country']);
    expect(billingProblems({ ...typed, lines: 'a\nb\nc\nd\ne' }).lines).toContain('4 lines');
  });
});

describe('contacts', () => {
  it('send nothing for what was left empty, and need a name and a way to reach them', () => {
    const values = contactsValues(nordlys);
    expect(contactsChange(values, values).contacts).toEqual(nordlys.contacts);
    const [kari] = values.contacts;
    const bad = { contacts: [{ ...kari, key: '0', name: ' ', role: '', email: '', phone: '' }] };
    expect(Object.keys(contactsProblems(bad))).toEqual(['contacts.0.name', 'contacts.0.email']);
  });
});
