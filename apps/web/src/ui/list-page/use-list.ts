import { useMediaQuery } from '@mantine/hooks';
import { useEffect } from 'react';
import type { Store } from '../../lib/store.ts';
import { createRememberedStore, useStore } from '../../lib/store.ts';
import type { UrlSearch } from '../../lib/url-search.ts';
import { useUrlSearch } from '../../lib/use-url.ts';
import type { Column, ListSpec } from './list-spec.ts';
import type { ListParams } from './list-url.ts';
import { listParams, usualSort } from './list-url.ts';

export type List<T> = {
  readonly spec: ListSpec<T>;
  readonly url: UrlSearch;
  readonly setUrl: ReturnType<typeof useUrlSearch>[1];
  readonly params: ListParams;
  readonly columns: readonly Column<T>[];
  readonly chooseColumns: (keys: readonly string[] | null) => void;
  readonly isFiltered: boolean;
};

const remembered = new Map<string, Store<string>>();
function rememberedColumns(key: string): Store<string> {
  const store = remembered.get(key) ?? createRememberedStore<string>(`columns.${key}`, '', null);
  remembered.set(key, store);
  return store;
}

/** The state of a list, all of which stands in the address. */
export function useList<T>(spec: ListSpec<T>): List<T> {
  const [url, setUrl] = useUrlSearch();
  const store = rememberedColumns(spec.key);
  const usual = useStore(store);
  const chosen = url.columns;
  // A choice made on an earlier visit goes into the address too, so that a copied link shows the same columns.
  useEffect(() => {
    if (chosen === undefined && usual !== '') setUrl({ columns: usual });
  }, [chosen, usual, setUrl]);
  const keys = chosen?.split(',');
  const roomy = useMediaQuery('(min-width: 80em)', undefined, { getInitialValueInEffect: false }) ?? true;
  const columns = spec.columns.filter(
    ({ key, fixed, optional, wide }) => fixed || (keys ? keys.includes(key) : !optional && (roomy || !wide)),
  );
  const filterKeys = spec.filters.map(({ key }) => key);
  return {
    spec,
    url,
    setUrl,
    params: listParams(url, filterKeys, usualSort(url, spec)),
    columns,
    chooseColumns(next) {
      const text = next?.join(',') ?? '';
      store.set(text);
      setUrl({ columns: text });
    },
    isFiltered: Boolean(url.search) || filterKeys.some((key) => url[key] !== undefined),
  };
}
