import { expect, it } from 'vitest';
import { parseRate } from './rate.ts';

it.each([
  ['23.33', 23_330n],
  ['20', 20_000n],
  ['7.7', 7_700n],
  ['0.125', 125n],
  ['0', 0n],
  ['100', 100_000n],
])('%s percent is an exact fraction', (percent, numerator) => {
  expect(parseRate(percent)).toEqual({ numerator, denominator: 100_000n });
});

it.each(['', '-1', '.5', '5.', '1.2345', '100.001', '1e1', '20 %', ' 20'])('"%s" is no rate', (percent) => {
  expect(() => parseRate(percent)).toThrow(RangeError);
});
