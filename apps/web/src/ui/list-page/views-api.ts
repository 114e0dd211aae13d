import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api.ts';

/** One's own saved views of all lists. */
export const savedViewsQuery = queryOptions({
  queryKey: ['me', 'views'],
  queryFn: () => dataOf(api.GET('/v1/me/views')),
  staleTime: 60_000,
});

/** What is kept of a list under a name: `query` as in the address, without the question mark. */
export type View = { readonly name: string; readonly query: string };

/** Makes these the views of one list. @returns those of all lists, as they are now */
export const replaceViews = (list: string, views: readonly View[]) =>
  dataOf(api.PUT('/v1/me/views', { body: { list, views: [...views] } }));
