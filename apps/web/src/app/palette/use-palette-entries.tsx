import { useMantineColorScheme } from '@mantine/core';
import { IconHash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { pageOfId } from '../../lib/ids.ts';
import { isSuperAdmin, useMe } from '../../lib/me.ts';
import { shortcutKeys } from '../../lib/shortcuts.ts';
import { useGo } from '../../lib/use-url.ts';
import { visibleSections } from '../sections.ts';
import { useSignOut } from '../use-sign-out.ts';
import { actions } from './actions.ts';
import { matchScore } from './palette-filter.ts';
import { showShortcuts } from './palette-state.ts';
import { useFoundEntities } from './use-found-entities.tsx';

export type Entry = {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys?: string | null;
  readonly run: () => void;
};
export type EntryGroup = { readonly name: string; readonly entries: readonly Entry[] };

type Scored = Entry & { readonly score: number };
const best = (entries: readonly Scored[]): Entry[] =>
  entries.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score);

/** What the palette offers for what is typed: a pasted id, pages, actions, organizations and users. */
export function usePaletteEntries(typed: string): { groups: readonly EntryGroup[]; hint: string | null } {
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
  const pasted = isSuperAdmin(me) ? pageOfId(typed) : null;
  const wanted = isSuperAdmin(me) && pasted === null && typed.trim().length > 1 ? typed.trim() : '';
  const found = useFoundEntities(wanted, context.go);
  const pages = visibleSections(me).map(({ id, label, to, icon: PageIcon, keys, words, group }) => ({
    id,
    label,
    icon: <PageIcon size={16} stroke={1.6} />,
    keys: keys ?? null,
    score: matchScore(typed, label, `${words ?? ''} ${group}`),
    run: () => context.go(to),
  }));
  const doable = actions
    .filter(({ visible }) => visible(me))
    .map(({ id, label, icon: ActionIcon, words, shortcut, run }) => ({
      id,
      label,
      icon: <ActionIcon size={16} stroke={1.6} />,
      keys: shortcut ? shortcutKeys(shortcut) : null,
      score: matchScore(typed, label, words),
      run: () => run(context),
    }));
  const byId: Entry[] = pasted
    ? [{ id: 'pasted', label: typed.trim(), icon: <IconHash size={16} />, run: () => context.go(pasted) }]
    : [];
  const groups = [
    { name: 'Open by id', entries: byId },
    { name: 'Go to', entries: best(pages) },
    { name: 'Do', entries: best(doable) },
    ...found.groups,
  ].filter(({ entries }) => entries.length > 0);
  return { groups, hint: found.hint ?? (groups.length === 0 ? 'Nothing found' : null) };
}
