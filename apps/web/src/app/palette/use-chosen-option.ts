import { useCallback, useState } from 'react';

/**
 * Which entry Enter means. Spotlight moves its mark in the document itself and tells nobody, so after each step the mark
 * is read from there, for the attributes that screen readers follow.
 */
export function useChosenOption(listId: string) {
  const [chosen, setChosen] = useState<string | null>(null);
  const marked = useCallback(
    () => document.getElementById(listId)?.querySelector('[data-selected]') ?? null,
    [listId],
  );
  const read = useCallback(() => queueMicrotask(() => setChosen(marked()?.id ?? null)), [marked]);
  const chooseFirst = useCallback(() => {
    marked()?.removeAttribute('data-selected');
    document.getElementById(listId)?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
    read();
  }, [listId, marked, read]);
  return { chosen, read, chooseFirst };
}
