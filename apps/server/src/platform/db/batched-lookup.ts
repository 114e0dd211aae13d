type Waiting<V> = {
  readonly key: string;
  readonly resolve: (value: V | undefined) => void;
  readonly reject: (error: unknown) => void;
};

/** Queries under way at once: enough that a slow one does not hold the others, few enough that batches form. */
const mostQueries = 2;
const mostKeys = 200;

/**
 * Answers many lookups with few queries: what is asked in one turn of the event loop, or while queries are under way, is
 * asked together. Nothing is kept: each lookup reads the database after it was made.
 * @param read finds the values of some keys; keys without one are left out
 */
export function batchedLookup<V>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
): (key: string) => Promise<V | undefined> {
  let waiting: Waiting<V>[] = [];
  let queries = 0;
  let scheduled = false;

  const ask = async (batch: readonly Waiting<V>[]): Promise<void> => {
    try {
      const found = await read([...new Set(batch.map(({ key }) => key))]);
      for (const { key, resolve } of batch) resolve(found.get(key));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    queries -= 1;
    pump();
  };

  const pump = (): void => {
    scheduled = false;
    while (waiting.length > 0 && queries < mostQueries) {
      queries += 1;
      const batch = waiting.slice(0, mostKeys);
      waiting = waiting.slice(mostKeys);
      void ask(batch);
    }
  };

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (scheduled || queries >= mostQueries) return;
      scheduled = true;
      setImmediate(pump);
    });
}
