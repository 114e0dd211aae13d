import { useRouter, useRouterState } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { UrlSearch } from './url-search.ts';
import { parseSearch, stringifySearch, withSearch } from './url-search.ts';

/** Goes to an address of this app. */
export function useGo(): (to: string, options?: { replace?: boolean }) => Promise<void> {
  const router = useRouter();
  return useCallback((to, { replace = false } = {}) => router.navigate({ href: to, replace }), [router]);
}

type Change = Readonly<Record<string, string | undefined>>;

/** The search of the present address, and how to change parts of it. */
export function useUrlSearch(): [UrlSearch, (change: Change, options?: { push?: boolean }) => void] {
  const router = useRouter();
  const text = useRouterState({ select: ({ location }) => location.searchStr });
  const change = useCallback(
    (part: Change, { push = false } = {}) => {
      const { pathname, searchStr } = router.latestLocation;
      const search = withSearch(parseSearch(searchStr), part);
      void router.navigate({
        href: `${pathname}${stringifySearch(search)}`,
        replace: !push,
        resetScroll: false,
      });
    },
    [router],
  );
  return [parseSearch(text), change];
}
