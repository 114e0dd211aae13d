import type { Chance } from './chance.ts';
import { coined } from './chance.ts';
import type { Culture } from './cultures.ts';
import { cultures, inAddress, written } from './cultures.ts';

export type PersonName = { readonly name: string; readonly email: string };

/** People of one agency, most of them with the names of its country; no two have one address. */
export function createPeople(chance: Chance, home: Culture, domain: string): () => PersonName {
  const used = new Map<string, number>();
  return () => {
    const culture = chance.in(0.85) ? home : chance.pick(cultures);
    const given = chance.pick(culture.given);
    const family = familyOf(chance, culture);
    const second = chance.in(0.12) ? ` ${written(chance.pick(culture.family))}` : '';
    const full = culture.full ?? ((first: string, last: string) => `${first} ${last}${second}`);
    const [first, last] = [inAddress(given), inAddress(family)];
    const local = chance.pick([
      `${first}.${last}`,
      `${first}.${last}`,
      `${first[0]}.${last}`,
      first,
      `${first}_${last}`,
    ]);
    const number = (used.get(local) ?? 0) + 1;
    used.set(local, number);
    const email = `${local}${number === 1 ? '' : number}@${domain}`;
    return { name: full(written(given), written(family)), email };
  };
}

/** Families are far more than given names; where one alphabet is enough, many are coined. */
function familyOf(chance: Chance, { family }: Culture): string {
  const plain = family.every((name) => !name.includes(':'));
  return plain && chance.in(0.4) ? coined(chance, family) : chance.pick(family);
}
