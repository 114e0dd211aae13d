import { phraseFor } from '../../lib/phrase-for.ts';
import { capitalized } from '../../lib/words.ts';
import type { Approval } from './api.ts';

/** What would be done, with the names of what it would be done to: "Make Ana Silva a Super Admin". */
export function whatFor({ action, targets }: Approval): string {
  const words = phraseFor(action).tried.replaceAll(/\{(\w+)\}/g, (_, type: string) => {
    const target = targets.find((one) => one.type === type);
    return target?.name ?? `the ${type.replaceAll('_', ' ')}`;
  });
  return capitalized(words);
}
