/** Slips between two words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('slips', () => {
  it.each([
    ['maria', 'maria', 0],
    ['marai', 'maria', 1],
    ['mara', 'maria', 1],
    ['marria', 'maria', 1],
    ['naria', 'maria', 1],
    ['amrai', 'maria', 2],
    ['ιωάννης', 'ιωαννης', 1],
    ['', 'ab', 2],
  ])('between "%s" and "%s" are %i', (one, other, slips) => {
    expect(editDistance(one, other, 3)).toBe(slips);
    expect(editDistance(other, one, 3)).toBe(slips);
  });

  it('are counted up to a limit', () => {
    expect(editDistance('maria', 'johann', 2)).toBe(3);
    expect(editDistance('ab', 'abcdefgh', 2)).toBe(3);
  });

  it('are as many as were made, at the most', () => {
    const word = fc.array(fc.constantFrom(...'abcdé'), { minLength: 1, maxLength: 12 });
    const slip = fc.record({
      at: fc.nat(11),
      letter: fc.constantFrom(...'abcdé'),
      kind: fc.constantFrom('add', 'omit', 'change'),
    });
    fc.assert(
      fc.property(word, fc.array(slip, { maxLength: 3 }), (letters, slips) => {
        const changed = [...letters];
        for (const { at, letter, kind } of slips) {
          changed.splice(
            at % (changed.length + 1),
            kind === 'add' ? 0 : 1,
            ...(kind === 'omit' ? [] : [letter]),
          );
        }
        expect(editDistance(letters.join(''), changed.join(''), 3)).toBeLessThanOrEqual(slips.length);
      }),
    );
  });
});
