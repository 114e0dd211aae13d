import { useState } from 'react';

export type Selection<T> = {
  readonly rows: readonly T[];
  readonly has: (id: string) => boolean;
  readonly toggle: (row: T) => void;
  /** Of the rows on this page, exactly these are chosen now. */
  readonly replace: (page: readonly T[], chosen: readonly T[]) => void;
  readonly clear: () => void;
};

/** Chosen rows, kept while one goes from page to page. */
export function useSelection<T>(rowId: (row: T) => string): Selection<T> {
  const [chosen, setChosen] = useState<ReadonlyMap<string, T>>(new Map());
  return {
    rows: [...chosen.values()],
    has: (id) => chosen.has(id),
    toggle(row) {
      const next = new Map(chosen);
      if (!next.delete(rowId(row))) next.set(rowId(row), row);
      setChosen(next);
    },
    replace(page, rows) {
      const next = new Map(chosen);
      for (const row of page) next.delete(rowId(row));
      for (const row of rows) next.set(rowId(row), row);
      setChosen(next);
    },
    clear: () => setChosen(new Map()),
  };
}
