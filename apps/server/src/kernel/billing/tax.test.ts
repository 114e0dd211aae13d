import { describe, expect, it } from 'vitest';
import { memberStates, taxFor } from './tax.ts';

const rates = new Map([
  ['DE', '19'],
  ['FR', '20'],
  ['GR', '24'],
  ['GB', '20'],
  ['CH', '8.1'],
  ['HK', '0'],
]);
const from = (issuer: string | null, country: string | null, vatId: string | null = null) =>
  taxFor({ issuer: { country: issuer }, customer: { country, vatId }, rates });

const reverseCharged = {
  rate: '0',
  category: 'AE',
  note: expect.stringMatching(/^Reverse charge: .*Article 196/),
};
const untaxed = { rate: '0', category: 'Z', note: null };
const standard = (rate: string) => ({ rate, category: 'S', note: null });

describe('tax', () => {
  it.each([
    ['at home', 'DE', 'DE', null, standard('19')],
    ['at home, with a VAT id', 'DE', 'DE', 'DE123456789', standard('19')],
    ['another member state, with its VAT id', 'DE', 'FR', 'FR12345678901', reverseCharged],
    ['another member state, VAT id without prefix', 'DE', 'FR', '12345678901', reverseCharged],
    ['another member state no rate is known for', 'DE', 'PL', 'PL1234567890', reverseCharged],
    ['Greece, which spells its prefix EL', 'DE', 'GR', 'EL123456789', reverseCharged],
    ['another member state, without a VAT id', 'DE', 'FR', null, standard('20')],
    ['another member state, VAT id of the wrong form', 'DE', 'FR', 'FR1', standard('20')],
    ['another member state, VAT id of a third one', 'DE', 'FR', 'PL1234567890', standard('20')],
    ['another member state, VAT id of Northern Ireland', 'DE', 'FR', 'XI123456789', standard('20')],
    ['an issuer outside the Union', 'CH', 'FR', 'FR12345678901', standard('20')],
    ['an issuer of no known country', null, 'FR', 'FR12345678901', standard('20')],
    ['outside the Union, with a rate', 'DE', 'GB', 'GB123456789', standard('20')],
    ['outside the Union, with a rate and decimals', 'DE', 'CH', null, standard('8.1')],
    ['outside the Union, without a rate', 'DE', 'US', null, untaxed],
    ['a rate of zero', 'DE', 'HK', null, untaxed],
    ['a member state no rate is known for, without a VAT id', 'DE', 'PL', null, untaxed],
    ['a customer of no known country', 'DE', null, 'FR12345678901', untaxed],
  ])('%s', (_, issuer, country, vatId, taxation) => {
    expect(from(issuer, country, vatId)).toEqual(taxation);
  });

  it('the Union has 27 member states', () => {
    expect(memberStates.size).toBe(27);
    expect(memberStates.has('GR')).toBe(true);
    expect(['EL', 'XI', 'GB', 'NO', 'CH'].some((country) => memberStates.has(country))).toBe(false);
  });
});
