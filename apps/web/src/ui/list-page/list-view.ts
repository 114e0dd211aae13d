import type { UrlSearch } from '../../lib/url-search.ts';
import { parseSearch, stringifySearch } from '../../lib/url-search.ts';

/** What a view keeps of an address: which rows, in which order, with which columns. Not the page one happened to be on. */
const keysOf = (filterKeys: readonly string[]): readonly string[] => [
  'search',
  ...filterKeys,
  'sort',
  'columns',
];

/** The part of an address that makes a view, always in one order, so that the same view is the same text. */
export function viewOf(url: UrlSearch, filterKeys: readonly string[]): string {
  const kept = Object.fromEntries(keysOf(filterKeys).map((key) => [key, url[key]]));
  return stringifySearch(kept).slice(1);
}

/** The change of an address that shows a view. Filters that a list no longer has are passed over. */
export function showView(query: string, filterKeys: readonly string[]): Record<string, string | undefined> {
  const wanted = parseSearch(query);
  const keys = keysOf(filterKeys);
  return {
    ...Object.fromEntries(keys.map((key) => [key, wanted[key]])),
    page: undefined,
    cursor: undefined,
    peek: undefined,
  };
}
