import { useEffect, useRef } from 'react';

/** What stands in the registry about a shortcut (`app/shortcuts.ts`). */
export type Shortcut = {
  readonly id: string;
  /** `mod+k`, `/`, `?`, or a sequence such as `g o`. */
  readonly keys: string;
  readonly label: string;
  readonly group: string;
};

type Handler = () => void;

let registry: readonly Shortcut[] = [];
const handlers = new Map<string, Handler[]>();

export function installShortcuts(shortcuts: readonly Shortcut[]): void {
  registry = shortcuts;
}

export const allShortcuts = () => registry;
export const shortcutKeys = (id: string): string | null =>
  registry.find((one) => one.id === id)?.keys ?? null;

/** Does something for a shortcut as long as the component is there. The component mounted last wins. */
export function useShortcut(id: string, handler: Handler | null | undefined): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  const live = Boolean(handler);
  useEffect(() => {
    if (!live) return;
    const run: Handler = () => latest.current?.();
    handlers.set(id, [...(handlers.get(id) ?? []), run]);
    return () => {
      handlers.set(
        id,
        (handlers.get(id) ?? []).filter((one) => one !== run),
      );
    };
  }, [id, live]);
}

/**
 * The shortcut that a key completes, given the keys pressed just before, or whether it may begin a longer one.
 */
export function matchKeys(
  shortcuts: readonly Pick<Shortcut, 'id' | 'keys'>[],
  before: readonly string[],
  key: string,
): { ids: readonly string[]; pending: readonly string[] } {
  const typed = [...before, key].join(' ');
  const ids = shortcuts.filter(({ keys }) => keys === typed).map(({ id }) => id);
  if (ids.length > 0) return { ids, pending: [] };
  if (shortcuts.some(({ keys }) => keys.startsWith(`${typed} `)))
    return { ids: [], pending: [...before, key] };
  return before.length > 0 ? matchKeys(shortcuts, [], key) : { ids: [], pending: [] };
}

/** `mod` is Ctrl, or Cmd on a Mac. Null for keys that only modify others. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string | null {
  if (event.altKey || ['Control', 'Meta', 'Alt', 'Shift', 'Dead'].includes(event.key)) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]';
const dialogs = '[role=dialog][aria-modal=true], [role=menu], [role=listbox]';

/** Listens to the keyboard for the whole app. */
export function listenToShortcuts(): () => void {
  let pending: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event);
    if (key === null || event.defaultPrevented) return;
    const target = event.target instanceof Element ? event.target : null;
    const busy = target?.closest(`${typing}, ${dialogs}`) || document.querySelector('[aria-modal=true]');
    if (busy && !key.startsWith('mod+')) return;
    const { ids, pending: next } = matchKeys(registry, pending, key);
    pending = next;
    clearTimeout(timer);
    timer = setTimeout(() => {
      pending = [];
    }, 1200);
    const handler = ids.map((id) => handlers.get(id)?.at(-1)).find(Boolean);
    if (!handler) return;
    event.preventDefault();
    handler();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
