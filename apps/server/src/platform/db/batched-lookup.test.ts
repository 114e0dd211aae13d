/** Lookups that share queries: every answer is its own, and none is older than its question. */
import { expect, it } from 'vitest';
import { batchedLookup } from './batched-lookup.ts';

/** A store whose queries end when the test says so. */
function slowStore() {
  const queries: { keys: readonly string[]; end: (error?: Error) => void }[] = [];
  const values = new Map([
    ['a', 1],
    ['b', 2],
  ]);
  const lookup = batchedLookup<number>(
    (keys) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error) =>
          error ? reject(error) : resolve(new Map([...values].filter(([key]) => keys.includes(key))));
        queries.push({ keys, end });
      }),
  );
  return { lookup, queries, values };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

it('asks together what is asked in one turn, and gives each its own answer', async () => {
  const { lookup, queries } = slowStore();
  const answers = Promise.all(['a', 'b', 'a', 'missing'].map(lookup));
  await nextTurn();
  expect(queries.map(({ keys }) => keys)).toEqual([['a', 'b', 'missing']]);
  queries[0]?.end();
  expect(await answers).toEqual([1, 2, 1, undefined]);
});

it('never answers from a query that began before the question', async () => {
  const { lookup, queries, values } = slowStore();
  const early = lookup('a');
  await nextTurn();
  const second = lookup('b');
  await nextTurn();
  const late = lookup('a');
  await nextTurn();
  expect(queries, 'the third waits for one of two').toHaveLength(2);
  queries[0]?.end();
  expect(await early).toBe(1);
  values.set('a', 7);
  await nextTurn();
  queries[1]?.end();
  queries[2]?.end();
  expect(await second).toBe(2);
  expect(await late).toBe(7);
});

it('tells everybody of a query that failed, and goes on', async () => {
  const { lookup, queries } = slowStore();
  const failing = Promise.allSettled([lookup('a'), lookup('b')]);
  await nextTurn();
  queries[0]?.end(new Error('gone'));
  expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const again = lookup('a');
  await nextTurn();
  queries[1]?.end();
  expect(await again).toBe(1);
});
