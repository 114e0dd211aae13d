/** The part of an address after the question mark: names with one text each. */
export type UrlSearch = Readonly<Record<string, string>>;

/** Texts only: unlike the router's own reading, `?search=007` stays "007" and `?code=true` stays "true". */
export function parseSearch(text: string): UrlSearch {
  const entries = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (value !== '' && !entries.has(name)) entries.set(name, value);
  }
  return Object.fromEntries(entries);
}

/** Leaves out what is absent or empty; commas and colons stay readable. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === '') continue;
    params.append(name, String(value));
  }
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

/** The given search with some names set, or taken out by `undefined`. */
export function withSearch(
  search: UrlSearch,
  change: Readonly<Record<string, string | undefined>>,
): UrlSearch {
  const entries = Object.entries({ ...search, ...change }).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return Object.fromEntries(entries);
}
