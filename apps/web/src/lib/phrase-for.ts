import { phrases } from './audit-phrases.ts';
import type { Phrase } from './phrase.ts';
import { phrase } from './phrase.ts';

const irregular: Readonly<Record<string, string>> = {
  begin: 'began',
  find: 'found',
  get: 'looked at',
  give: 'gave',
  hold: 'held',
  make: 'made',
  pay: 'paid',
  read: 'read',
  run: 'ran',
  send: 'sent',
  set: 'set',
  take: 'took',
  void: 'voided',
};

function past(verb: string): string {
  if (irregular[verb]) return irregular[verb];
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  if (verb === 'cancel') return 'cancelled';
  return `${verb}ed`;
}

/** A phrase for an action this table does not know yet: `license.rotate_keys` -> "rotated keys of {license}". */
export function phraseFor(action: string): Phrase {
  const known = Object.hasOwn(phrases, action) ? phrases[action] : undefined;
  if (known) return known;
  const [resource = 'item', name = 'change'] = action.split('.').map((part) => part.trim());
  const [verb = 'change', ...rest] = name.split(/[_\s]+/).filter(Boolean);
  const object = rest.length > 0 ? `${rest.join(' ')} of {${resource}}` : `{${resource}}`;
  return phrase(`${past(verb)} ${object}`, `${verb === 'get' ? 'look at' : verb} ${object}`);
}
