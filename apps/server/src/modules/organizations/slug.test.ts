/** Slugs made from names fit the contract, whatever the name. */
import { slug as slugSchema } from '@porttask/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReservedSlug, slugCandidates, slugFromName } from './slug.ts';

const first = (name: string, count: number): string[] => {
  const candidates = slugCandidates(name);
  return Array.from({ length: count }, () => candidates.next().value);
};

describe('a slug from a name', () => {
  it.each([
    ['Agência Marítima', 'agencia-maritima'],
    ['Nordlys Shipping AS', 'nordlys-shipping-as'],
    ['Ærø Havn', 'aero-havn'],
    ['Großer Hafen', 'grosser-hafen'],
    ['Łódź & Gdańsk', 'lodz-gdansk'],
    ['Đà Nẵng Port', 'da-nang-port'],
    ['İstanbul Limanı', 'istanbul-limani'],
    ['ＰＯＲＴ　２４', 'port-24'],
    ['  --Port--  ', 'port'],
    ['港口', 'organization'],
    ['AB', 'organization-ab'],
    ['!', 'organization'],
    ['x'.repeat(120), 'x'.repeat(40)],
    [`${'a'.repeat(39)} bcd`, 'a'.repeat(39)],
  ])('%s becomes %s', (name, slug) => {
    expect(slugFromName(name)).toBe(slug);
  });

  it('fits the contract, also the thousandth of its kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        for (const candidate of first(name, 3)) {
          expect(slugSchema.parse(candidate)).toBe(candidate);
          expect(slugSchema.parse(`${slugFromName(name)}-9999999`)).toBeTruthy();
        }
      }),
    );
  });
});

describe('candidates', () => {
  it('begin with the slug itself and go on with numbers, each once', () => {
    expect(first('Nordlys', 4)).toEqual(['nordlys', 'nordlys-2', 'nordlys-3', 'nordlys-4']);
    expect(new Set(first('Nordlys', 500)).size).toBe(500);
  });

  it.each(['Admin', 'API', 'Support', 'PortTask', 'www', '!'])('never are a reserved one: %s', (name) => {
    const candidates = first(name, 5);
    expect(candidates.some(isReservedSlug)).toBe(false);
    expect(candidates[0]).toBe(`${slugFromName(name)}-2`);
  });
});
