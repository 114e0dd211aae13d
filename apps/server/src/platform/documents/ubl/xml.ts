/** XML as text: what is inside is escaped, and an element without content is left out, as UBL wants it. */

type Attributes = Readonly<Record<string, string>>;

/**
 * What XML 1.0 has no place for, not even escaped: control characters, halves of surrogate pairs, noncharacters. The
 * controls from U+007F on are allowed, but readers differ in what they make of them.
 */
const illegal = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (value: string): string =>
  value
    .replaceAll(illegal, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? '');

function element(name: string, content: string, attributes: Attributes): string {
  if (content === '') return '';
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** An element that holds text. */
export const leaf = (name: string, value: string | null, attributes: Attributes = {}): string =>
  element(name, value === null ? '' : escaped(value), attributes);

/** An element that holds other elements. */
export const group = (name: string, ...children: readonly string[]): string =>
  element(name, children.join(''), {});

/** A whole document with its namespaces. */
export const xmlDocument = (name: string, attributes: Attributes, children: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, children.join(''), attributes)}\n`;
