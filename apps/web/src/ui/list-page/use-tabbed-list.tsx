import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useUrlSearch } from '../../lib/use-url.ts';
import type { ListSpec } from './list-spec.ts';
import type { ListParams } from './list-url.ts';
import { fromFirstPage } from './list-url.ts';
import type { List } from './use-list.ts';
import { useList } from './use-list.ts';

type Tab<T> = {
  readonly label: string;
  readonly filter: Readonly<Record<string, string>>;
  readonly sort: string;
  readonly empty: ListSpec<T>['empty'];
};

type Tabs<T> = {
  /** What is chosen with the switch: "Which port calls". */
  readonly label: string;
  /** The first one is looked at all day and needs no name in the address; `all` has no filter. */
  readonly tabs: Readonly<Record<string, Tab<T>>> & { readonly all: Tab<T> };
  /** Filters that the tabs use, too: whoever sets one looks through all. */
  readonly narrowedBy: readonly string[];
};

/** A list that is looked at in parts, one at a time. @returns it, what to ask the server for, and the switch */
export function useTabbedList<T>(
  spec: ListSpec<T>,
  { label, tabs, narrowedBy }: Tabs<T>,
): { readonly list: List<T>; readonly params: ListParams; readonly tabSwitch: ReactNode } {
  const [url] = useUrlSearch();
  const [first = 'all'] = Object.keys(tabs);
  const { view: chosen = first } = url;
  const isNarrowed = narrowedBy.some((key) => url[key] !== undefined);
  const name = !isNarrowed && Object.hasOwn(tabs, chosen) ? chosen : 'all';
  const { filter, sort, empty } = tabs[name] ?? tabs.all;
  const list = useList({ ...spec, defaultSort: sort, empty });
  const tabSwitch = (
    <SegmentedControl
      size="xs"
      w="fit-content"
      aria-label={label}
      data={Object.entries(tabs).map(([value, tab]) => ({ value, label: tab.label }))}
      value={name}
      onChange={(next) =>
        list.setUrl(
          fromFirstPage({
            ...Object.fromEntries(narrowedBy.map((key) => [key, undefined])),
            view: next === first ? undefined : next,
            sort: undefined,
          }),
        )
      }
    />
  );
  return { list, params: { ...list.params, ...filter }, tabSwitch };
}
