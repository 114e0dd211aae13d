import { describe, expect, it } from 'vitest';
import { readVatId } from './vat-id.ts';

describe('a VAT id', () => {
  it.each([
    ['DE 123 456 789', null, 'DE123456789'],
    ['de123456789', 'DE', 'DE123456789'],
    ['123456789', 'DE', 'DE123456789'],
    ['PT-501.964.843', 'PT', 'PT501964843'],
    ['U12345678', 'AT', 'ATU12345678'],
    ['GR123456789', 'GR', 'EL123456789'],
    ['123456789', 'GR', 'EL123456789'],
    ['NL123456789B01', null, 'NL123456789B01'],
    ['FRXX123456789', 'FR', 'FRXX123456789'],
    ['IE6388047V', null, 'IE6388047V'],
    ['ESB12345678', 'ES', 'ESB12345678'],
    ['NO 987 654 321 MVA', 'NO', 'NO987654321MVA'],
    ['CHE-123.456.789 MWST', 'CH', 'CHE123456789MWST'],
    ['12.345.678/0001-95', 'BR', '12345678000195'],
    ['BE0123456789', 'DE', 'BE0123456789'],
  ])('%s (%s) is stored as %s', (typed, country, vatId) => {
    expect(readVatId(typed, country)).toEqual({ vatId });
  });

  it.each([
    ['DE12345678', 'DE', 'DE012345678'],
    ['DE12345678', null, 'DE012345678'],
    ['FRIO123456789', null, 'FR12345678901'],
    ['12345', 'IT', 'IT01234567890'],
    ['12', 'NL', 'NL123456789B01'],
    ['BE2123456789', null, 'BE0123456789'],
  ])('%s (%s) is refused, with %s as an example', (typed, country, example) => {
    expect(readVatId(typed, country).problem).toContain(example);
  });

  it.each(['', '-', 'ABCDE', '1'.repeat(21), 'ab<script>1'])('%j is none anywhere', (typed) => {
    expect(readVatId(typed, 'BR').problem).toBeDefined();
  });

  it('has an example of its own form in every country', () => {
    for (const country of 'AT BE BG CY CZ DE DK EE GR ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK GB NO CH'.split(
      ' ',
    )) {
      const { problem = '' } = readVatId('!', country);
      const [, example = ''] = / like (\S+)$/.exec(problem) ?? [];
      expect(readVatId(example, null), country).toEqual({ vatId: example });
    }
  });
});
