const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export const charactersOf = (text: string): string[] =>
  Array.from(graphemes.segment(text), ({ segment }) => segment);

export type Printable = {
  readonly text: string;
  /** Something had to be replaced. */
  readonly replaced: boolean;
};

/** Marks that only choose how the character before them looks, and such that are seen by nobody. */
const unseen = /[\ufe00-\ufe0f\p{Cf}]/gu;

/**
 * A text in the characters that a font has. One that is missing is printed as its plain form (a wide "Ａ" as "A") and
 * otherwise as "?": a box would look like a fault of the reader's program, and nothing would look like nothing.
 */
export function printable(text: string, has: (codePoint: number) => boolean): Printable {
  const hasAll = (part: string) =>
    part !== '' && Array.from(part).every((one) => has(one.codePointAt(0) ?? 0));
  let replaced = false;
  const shown = charactersOf(text.normalize('NFC').replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')).map(
    (character) => {
      if (hasAll(character)) return character;
      const bare = character.replaceAll(unseen, '');
      const plain = bare.normalize('NFKC');
      const found = [bare, plain].find(hasAll);
      if (found !== undefined) return found;
      if (bare === '') return '';
      replaced = true;
      return '?';
    },
  );
  return { text: shown.join('').replaceAll(/ {2,}/g, ' ').trim(), replaced };
}
