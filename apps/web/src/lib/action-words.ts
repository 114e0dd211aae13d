import { phraseFor } from './phrase-for.ts';
import { capitalized } from './words.ts';

/** What somebody wants to do, as a phrase of its own: `vessel.archive` -> "Archive a vessel". */
export const actionWords = (action: string): string =>
  capitalized(
    phraseFor(action).tried.replaceAll(/\{(\w+)\}/g, (_, thing: string) => {
      const words = thing.replaceAll('_', ' ');
      return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
    }),
  );
