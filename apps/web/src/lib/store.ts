import { useSyncExternalStore } from 'react';

/** A value outside React that components can follow. */
export type Store<T> = {
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A store of one text that this browser remembers. Where storage is closed to us it lasts as long as the page. */
export function createRememberedStore<T extends string>(
  key: string,
  initial: T,
  known: readonly T[] | null,
): Store<T> {
  const name = `porttask.${key}`;
  const read = (text: string | null) =>
    text !== null && (known === null || known.includes(text as T)) ? (text as T) : initial;
  const store = createStore<T>(read(fromStorage(name)));
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === name) store.set(read(event.newValue));
  });
  return {
    ...store,
    set(value) {
      store.set(value);
      try {
        localStorage.setItem(name, value);
      } catch {
        // Private windows may refuse; the choice then lasts until the page is closed.
      }
    },
  };
}

function fromStorage(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export const useStore = <T>(store: Store<T>): T =>
  useSyncExternalStore(store.subscribe, store.get, store.get);
