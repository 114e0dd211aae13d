import type { RefObject } from 'react';
import { useShortcut } from '../../lib/shortcuts.ts';
import type { RowsProps } from './rows.tsx';

type Options<T> = Pick<RowsProps<T>, 'list' | 'rows' | 'selection' | 'peeked' | 'onPeek'> & {
  readonly container: RefObject<HTMLElement | null>;
};

/** j and k walk through the rows, x chooses, p looks; Enter opens, because the focus is on the row's link. */
export function useListKeys<T>({ list, rows, selection, peeked, onPeek, container }: Options<T>): void {
  const { spec } = list;
  const links = () => [...(container.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
  const currentId = () => {
    const focused = document.activeElement?.closest('tr, li')?.querySelector<HTMLElement>('a[data-row]');
    return focused?.dataset.row ?? peeked;
  };
  const rowOf = (id: string | undefined) => rows.find((row) => spec.rowId(row) === id);
  const step = (by: 1 | -1) => () => {
    const all = links();
    const at = all.findIndex((link) => link.dataset.row === currentId());
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    const row = rowOf(next?.dataset.row);
    if (row && peeked !== undefined) onPeek(row);
  };
  const withCurrent = (act: (row: T) => void) => () => {
    const row = rowOf(currentId());
    if (row) act(row);
  };
  const any = rows.length > 0;
  useShortcut('list.next', any ? step(1) : null);
  useShortcut('list.previous', any ? step(-1) : null);
  useShortcut('list.select', any && spec.bulk ? withCurrent(selection.toggle) : null);
  useShortcut('list.peek', any ? withCurrent(onPeek) : null);
}
