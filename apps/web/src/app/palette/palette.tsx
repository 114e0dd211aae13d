import '@mantine/spotlight/styles.layer.css';
import { useMantineColorScheme } from '@mantine/core';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconHash, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { pageOfId } from '../../lib/ids.ts';
import { isSuperAdmin, useMe } from '../../lib/me.ts';
import { useGo } from '../../lib/use-url.ts';
import { keysOf, ShortcutKeys } from '../../ui/shortcut-keys.tsx';
import { visibleSections } from '../sections.ts';
import { useSignOut } from '../use-sign-out.ts';
import { actions } from './actions.ts';
import { EntityResults } from './entity-results.tsx';
import classes from './palette.module.css';
import { matchScore } from './palette-filter.ts';
import { closeOverlay, showShortcuts } from './palette-state.ts';

const [store, controls] = createSpotlight();

type Entry = {
  id: string;
  label: string;
  icon: ReactNode;
  keys: string | null;
  score: number;
  run: () => void;
};

/** Go to a page, do something, find an organization, a user, or whatever a pasted id means. */
export function Palette({ opened }: { readonly opened: boolean }) {
  const [typed, setTyped] = useState('');
  const me = useMe();
  const entries = useEntries(typed);
  const go = useGo();
  const pasted = isSuperAdmin(me) ? pageOfId(typed) : null;
  useEffect(() => (opened ? controls.open() : controls.close()), [opened]);
  const groups = [
    { name: 'Go to', entries: entries.pages },
    { name: 'Do', entries: entries.actions },
  ].filter((group) => group.entries.length > 0);
  const searches = isSuperAdmin(me) && pasted === null && typed.trim().length > 1;
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={closeOverlay}
      shortcut={null}
      scrollable
      maxHeight={420}
      size={580}
      yOffset="12vh"
      centered={false}
      title={null}
      transitionProps={{ duration: 120, transition: 'fade' }}
      classNames={{
        content: classes.content,
        action: classes.action,
        actionsGroup: classes.group,
        search: classes.search,
      }}
      aria-label="Search or jump to"
    >
      <Spotlight.Search
        placeholder={isSuperAdmin(me) ? 'Page, action, organization, user or id' : 'Page or action'}
        aria-label="Search or jump to"
        leftSection={<IconSearch size={17} aria-hidden />}
      />
      <Spotlight.ActionsList aria-label="Results">
        {pasted && (
          <Spotlight.Action
            label={typed.trim()}
            description="Open by id"
            leftSection={<IconHash size={16} />}
            onClick={() => void go(pasted)}
          />
        )}
        {groups.map(({ name, entries: inGroup }) => (
          <Spotlight.ActionsGroup key={name} label={name}>
            {inGroup.map(({ id, label, icon, keys, run }) => (
              <Spotlight.Action
                key={id}
                label={label}
                leftSection={icon}
                rightSection={keys && <ShortcutKeys keys={keys} />}
                onClick={run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {searches && <EntityResults typed={typed.trim()} go={go} />}
        {groups.length === 0 && !searches && !pasted && <Spotlight.Empty>Nothing found</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function useEntries(typed: string): { pages: Entry[]; actions: Entry[] } {
  const me = useMe();
  const go = useGo();
  const signOut = useSignOut();
  const { setColorScheme } = useMantineColorScheme();
  const context = {
    go: (to: string) => void go(to),
    signOut: () => signOut.mutate(),
    // The palette closes first, and closing says that nothing is open.
    showShortcuts: () => setTimeout(showShortcuts),
    setColorScheme,
  };
  const best = (entries: Entry[]) =>
    entries.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return {
    pages: best(
      visibleSections(me).map(({ id, label, to, icon: EntryIcon, keys, words, group }) => ({
        id,
        label,
        icon: <EntryIcon size={16} stroke={1.6} />,
        keys: keys ?? null,
        score: matchScore(typed, label, `${words ?? ''} ${group}`),
        run: () => context.go(to),
      })),
    ),
    actions: best(
      actions
        .filter(({ visible }) => visible(me))
        .map(({ id, label, icon: EntryIcon, words, shortcut, run }) => ({
          id,
          label,
          icon: <EntryIcon size={16} stroke={1.6} />,
          keys: shortcut ? keysOf(shortcut) : null,
          score: matchScore(typed, label, words),
          run: () => run(context),
        })),
    ),
  };
}
