import { useMe } from '../../lib/me.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useGo } from '../../lib/use-url.ts';
import { sections } from '../sections.ts';

/** `g o` and so on, for the pages this person has. */
export function useGoShortcuts(): void {
  const me = useMe();
  const go = useGo();
  for (const { id, to, visible } of sections) {
    // biome-ignore lint/correctness/useHookAtTopLevel: the registry is the same at every render
    useShortcut(`go.${id}`, visible(me) ? () => void go(to) : null);
  }
}
