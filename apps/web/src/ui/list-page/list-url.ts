import type { UrlSearch } from '../../lib/url-search.ts';

export const limits = [25, 50, 100] as const;
const defaultLimit = limits[0];
/** Numbered pages reach this many rows deep; a cursor goes on from there. */
export const deepestRow = 10_000;

export type ListParams = {
  readonly limit: number;
  readonly page?: number;
  readonly cursor?: string;
  readonly search?: string;
  readonly sort?: string;
} & { readonly [filter: string]: string | number | undefined };

/** The order of a list that nobody sorted: its own, or the server's while it ranks what was searched for. */
export const usualSort = (
  url: UrlSearch,
  { defaultSort, ranked = false }: { readonly defaultSort: string; readonly ranked?: boolean },
): string => (ranked && url.search ? '' : defaultSort);

/** What an address asks of the server. What makes no sense is left out, so that an old link still shows a list. */
export function listParams(url: UrlSearch, filterKeys: readonly string[], usual: string): ListParams {
  const sort = url.sort ?? usual;
  const filters = Object.fromEntries(
    filterKeys.flatMap((key) => (Object.hasOwn(url, key) ? [[key, url[key] as string]] : [])),
  );
  const page = pageOf(url);
  return {
    ...filters,
    limit: limitOf(url),
    ...(url.cursor ? { cursor: url.cursor } : page > 1 ? { page } : {}),
    ...(url.search ? { search: url.search } : {}),
    ...(sort ? { sort } : {}),
  };
}

export function pageOf(url: UrlSearch): number {
  const page = Number(url.page ?? 1);
  return Number.isSafeInteger(page) && page >= 1 ? page : 1;
}

export function limitOf(url: UrlSearch): number {
  return limits.find((limit) => String(limit) === url.limit) ?? defaultLimit;
}

type Change = Record<string, string | undefined>;

/** Whatever changes which rows there are begins at their first page again. */
export const fromFirstPage = (change: Change): Change => ({ ...change, page: undefined, cursor: undefined });

export function limitChange(limit: number): Change {
  return fromFirstPage({ limit: limit === defaultLimit ? undefined : String(limit) });
}

export type Sort = { readonly field: string; readonly descending: boolean };

export function readSort(sort: string): Sort {
  const [first = ''] = sort.split(',');
  return first.startsWith('-')
    ? { field: first.slice(1), descending: true }
    : { field: first, descending: false };
}

/** The address after a press on a column's head: ascending, then descending, then the usual order. */
export function nextSort(current: string, field: string, usual: string): Change {
  const { field: sorted, descending } = readSort(current);
  const next = sorted !== field ? field : descending ? usual : `-${field}`;
  return fromFirstPage({ sort: next === usual ? undefined : next });
}

/** Which pages come before and after this one, as changes of the address; null where there is none. */
export function neighbours(
  url: UrlSearch,
  {
    totalPages,
    nextCursor,
    limit,
  }: { totalPages?: number | undefined; nextCursor: string | null; limit: number },
): { before: Change | null; after: Change | null } {
  const page = pageOf(url);
  const lastNumbered = Math.floor(deepestRow / limit);
  const numbered = (to: number): Change => ({ page: to === 1 ? undefined : String(to), cursor: undefined });
  if (url.cursor) {
    return { before: numbered(lastNumbered), after: nextCursor ? { cursor: nextCursor } : null };
  }
  const hasNext = totalPages === undefined ? nextCursor !== null : page < totalPages;
  const after = page < lastNumbered ? numbered(page + 1) : nextCursor ? { cursor: nextCursor } : null;
  return { before: page > 1 ? numbered(page - 1) : null, after: hasNext ? after : null };
}
