import fc from 'fast-check';
import { expect, it } from 'vitest';
import { imoDigits, problemOfImoNumber } from './imo-number.ts';

it.each(['9074729', '9176187', '8814275', '1234567'])('%s is one', (number) =>
  expect(problemOfImoNumber(number)).toBeNull(),
);

it.each([
  ['907472', /7 digits/],
  ['90747290', /7 digits/],
  ['907472a', /7 digits/],
  ['９０７４７２９', /7 digits/],
  ['', /7 digits/],
  ['9074728', /ends with 9/],
])('%s is none', (number, problem) => expect(problemOfImoNumber(number)).toMatch(problem));

it('finds every single digit that was mistyped at the end, and names the right one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 9 }), (front, last) => {
      const begin = String(front).padStart(6, '0');
      const problem = problemOfImoNumber(`${begin}${last}`);
      const right = /ends with (\d)/.exec(problem ?? '')?.[1] ?? String(last);
      expect(problemOfImoNumber(`${begin}${right}`)).toBeNull();
    }),
  );
});

it('forgives the letters before it', () => {
  expect(['IMO 9074729', 'imo9074729', ' IMO: 9074729', '9074729'].map(imoDigits)).toEqual(
    Array(4).fill('9074729'),
  );
});
