/** Sizes of files, as people read them. */
import { expect, it } from 'vitest';
import { fileSize } from './file-size.ts';

it.each([
  [0, '0 byte'],
  [640, '640 byte'],
  [1_000, '1 kB'],
  [12_437, '12.4 kB'],
  [3_500_000, '3.5 MB'],
  [7_000_000_000_000, '7,000 GB'],
])('%s bytes are "%s"', (bytes, text) => {
  expect(fileSize(bytes, 'en-GB')).toBe(text);
});
