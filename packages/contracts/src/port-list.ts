import type { PortEntries } from './port-entries.ts';
import { portsOfAfricaAndTheMiddleEast } from './ports-of-africa-and-the-middle-east.ts';
import { portsOfAsiaAndThePacific } from './ports-of-asia-and-the-pacific.ts';
import { portsOfEurope } from './ports-of-europe.ts';
import { portsOfTheAmericas } from './ports-of-the-americas.ts';

/** A port as it is shipped with the product. */
export type KnownPort = {
  /** UN/LOCODE, e.g. NLRTM. */
  readonly code: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly countryName: string;
  /** IANA name of the zone whose clock the port goes by. */
  readonly timezone: string;
};

const regions: readonly PortEntries[] = [
  portsOfEurope,
  portsOfAfricaAndTheMiddleEast,
  portsOfAsiaAndThePacific,
  portsOfTheAmericas,
];

/** Letters that are not put together from a plain one and an accent. */
const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};

/** A text without case and accents. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[øłđıæœß]/g, (letter) => letters[letter] ?? letter);
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' });
const alphabet = new Intl.Collator('en');

type Listed = { readonly port: KnownPort; readonly names: readonly string[]; readonly text: string };

const listed: readonly Listed[] = regions
  .flatMap((entries) => Object.entries(entries))
  .map(([code, [name, timezone, ...also]]) => {
    const country = code.slice(0, 2);
    const countryName = countryNames.of(country) ?? country;
    const names = [code, name, ...also].map(plain);
    const text = [...names, plain(countryName)].join(' ');
    return { port: { code, name, country, countryName, timezone }, names, text };
  })
  .sort((one, other) => alphabet.compare(one.port.name, other.port.name));

const byCode: ReadonlyMap<string, KnownPort> = new Map(listed.map(({ port }) => [port.code, port]));

/** The busiest ports of the world, by name. */
export const knownPorts: readonly KnownPort[] = listed.map(({ port }) => port);

/** @returns null for a code that is not in the list */
export const portOf = (code: string): KnownPort | null => byCode.get(code) ?? null;

/** Why a text is no port that can be called at, or null. */
export const problemOfPort = (code: string): string | null =>
  byCode.has(code) ? null : 'must be the UN/LOCODE of a port in the list, like NLRTM';

/** How near the beginning a text is found: in a name, in one of its words, of the country, or anywhere. */
function distance({ names, text }: Listed, wanted: string): number {
  if (names.some((name) => name.startsWith(wanted))) return 0;
  return [...names, text].some((words) => words.includes(` ${wanted}`)) ? 1 : 2;
}

/**
 * Ports in whose code, names and country all words of a text are found, without regard to case and accents; those that begin
 * with it come first.
 */
export function searchPorts(text: string): readonly KnownPort[] {
  const wanted = plain(text.trim());
  const words = wanted.split(/\s+/);
  const found = listed.filter((one) => words.every((word) => one.text.includes(word)));
  const near = new Map(found.map((one) => [one, distance(one, wanted)]));
  return found
    .toSorted((one, other) => (near.get(one) ?? 0) - (near.get(other) ?? 0))
    .map(({ port }) => port);
}
