// VAT identification numbers: the form of each country that has one with a prefix, as the European Commission publishes it.

/** What follows the prefix. */
const forms: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^(?:[A-Z]\d{7}[A-Z\d]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z\d]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(?:\d{7}[A-Z]{1,2}|\d[A-Z+*]\d{5}[A-Z])$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z\d+*]{9}B[A-Z\d+*]{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  // Beside the Union: Northern Ireland, Great Britain, Norway, Switzerland.
  XI: /^(?:\d{9}|\d{12}|(?:GD|HA)\d{3})$/,
  GB: /^(?:\d{9}|\d{12}|(?:GD|HA)\d{3})$/,
  NO: /^\d{9}(?:MVA)?$/,
  CHE: /^\d{9}(?:MWST|TVA|IVA)?$/,
};

/** The prefix that a country's numbers begin with. */
const prefixOf: Readonly<Record<string, string>> = { GR: 'EL', CH: 'CHE' };

const example = (prefix: string): string => {
  const made: Readonly<Record<string, string>> = {
    AT: 'ATU12345678',
    CHE: 'CHE123456789MWST',
    CY: 'CY12345678X',
    ES: 'ESB12345678',
    FR: 'FR12345678901',
    IE: 'IE1234567WA',
    NL: 'NL123456789B01',
    NO: 'NO123456789MVA',
  };
  const digits: Readonly<Record<string, number>> = { BE: 10, HR: 11, IT: 11, LV: 11, PL: 10, SE: 12, SK: 10 };
  const eight = ['DK', 'FI', 'HU', 'LU', 'MT', 'SI', 'CZ'].includes(prefix) ? 8 : 9;
  return made[prefix] ?? `${prefix}${'012345678901'.slice(0, digits[prefix] ?? eight)}`;
};

/** The prefix of a country that has one: "CHE" of CHE123456789MWST; null when it has none of those. */
export function vatPrefixOf(vatId: string): string | null {
  const prefix = vatId.startsWith('CHE') ? 'CHE' : vatId.slice(0, 2);
  return forms[prefix] ? prefix : null;
}

export type VatIdReading =
  | { readonly vatId: string; readonly problem?: never }
  | { readonly vatId?: never; readonly problem: string };

/**
 * A VAT id in the one spelling it is stored in: capitals, without spaces, dots and hyphens, with its country's prefix.
 * A number of a country outside the list is taken as it is typed.
 * @param country ISO 3166-1, where the organization is billed
 */
export function readVatId(typed: string, country: string | null): VatIdReading {
  const text = typed.toUpperCase().replaceAll(/[\s.\-/]/g, '');
  const home = country === null ? undefined : (prefixOf[country] ?? country);
  const spelled = text.startsWith('GR') ? `EL${text.slice(2)}` : text;
  const prefix = spelled.startsWith('CHE') ? 'CHE' : spelled.slice(0, 2);
  if (forms[prefix]?.test(spelled.slice(prefix.length))) return { vatId: spelled };
  if (home && forms[home]) {
    if (forms[home].test(text)) return { vatId: home + text };
    return { problem: `must be a VAT id like ${example(forms[prefix] ? prefix : home)}` };
  }
  if (forms[prefix]) return { problem: `must be a VAT id like ${example(prefix)}` };
  if (!/^(?=.*\d)[A-Z0-9]{4,20}$/.test(text)) return { problem: 'must have 4 to 20 letters and digits' };
  return { vatId: text };
}
