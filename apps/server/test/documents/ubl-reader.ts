import type { Element } from '@xmldom/xmldom';
import { DOMParser } from '@xmldom/xmldom';

/** @throws on anything that is not well-formed */
export function parsed(xml: string): Element {
  const document = new DOMParser({
    onError: (level, message) => {
      // It warns of U+FFFD, which is a character like others.
      if (level !== 'warning') throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');
  const root = document.documentElement;
  if (root === null) throw new Error('an empty document');
  return root;
}

const children = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);

/** The elements at a path of local names, e.g. `TaxTotal/TaxSubtotal`; `*` is every one below. */
export function all(element: Element, path: string): Element[] {
  if (path === '*') return children(element).flatMap((child) => [child, ...all(child, '*')]);
  return path
    .split('/')
    .reduce<Element[]>(
      (found, name) => found.flatMap((one) => children(one).filter(({ localName }) => localName === name)),
      [element],
    );
}

export const at = (element: Element, path: string): Element | null => all(element, path)[0] ?? null;
export const text = (element: Element, path: string): string | null => at(element, path)?.textContent ?? null;

/** An exact decimal: so many hundred-thousandths. */
export function exact(decimal: string | null): bigint {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,5}))?$/.exec(decimal ?? '') ?? [];
  if (whole === undefined) throw new Error(`no decimal: ${decimal}`);
  const units = BigInt(whole + fraction.padEnd(5, '0'));
  return sign === '-' ? -units : units;
}

export const amount = (element: Element, path: string): bigint => exact(text(element, path));
/** An amount that may be left out. */
export const optional = (element: Element, path: string): bigint =>
  at(element, path) === null ? 0n : amount(element, path);
export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, one) => sum + one, 0n);
export const abs = (value: bigint): bigint => (value < 0n ? -value : value);
