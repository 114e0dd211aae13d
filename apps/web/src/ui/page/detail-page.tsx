import { Tabs } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import { Suspense, useEffect, useRef } from 'react';
import { useUrlSearch } from '../../lib/use-url.ts';
import { Loading } from '../loading.tsx';
import { Page } from './page.tsx';
import { PageHeader } from './page-header.tsx';

export type DetailTab = {
  readonly value: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly content: ReactNode;
};

type Props = ComponentProps<typeof PageHeader> & {
  /** Under the header, e.g. why it is suspended. */
  readonly notice?: ReactNode;
  /** The first one needs no name in the address. */
  readonly tabs: readonly [DetailTab, ...DetailTab[]];
};

/** A page about one thing: header, then tabs whose choice stands in the address. */
export function DetailPage({ notice, tabs, ...header }: Props) {
  const [search, setSearch] = useUrlSearch();
  const [first] = tabs;
  const current = tabs.find(({ value }) => value === search.tab) ?? first;
  const list = useRef<HTMLDivElement>(null);
  // On a narrow screen the row of tabs scrolls; the chosen one is always seen.
  useEffect(() => {
    const tab = list.current?.querySelector(`[data-tab="${current.value}"]`);
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current.value]);
  return (
    <Page>
      <PageHeader {...header} />
      {notice}
      <Tabs
        value={current.value}
        onChange={(value) =>
          setSearch(
            { ...cleared(search), tab: value === first.value ? undefined : (value ?? undefined) },
            { push: true },
          )
        }
        keepMounted={false}
      >
        <Tabs.List ref={list} aria-label={`Parts of ${header.title}`}>
          {tabs.map(({ value, label, count }) => (
            <Tabs.Tab key={value} value={value} data-tab={value}>
              {label}
              {count !== undefined && <span className="numbers"> {count.toLocaleString()}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={current.value} pt="md">
          <Suspense fallback={<Loading />}>{current.content}</Suspense>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

/** What stands in the address belongs to the tab that is left. */
const cleared = (search: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.keys(search).map((name) => [name, undefined]));
