import type { Schemas } from './api.ts';
import { fieldChanges } from './field-changes.ts';
import type { Phrase } from './phrase.ts';
import { phraseFor } from './phrase-for.ts';
import { capitalized, listed, plainWords } from './words.ts';

export type AuditEvent = Schemas['AuditEvent'];

/** A piece of a sentence: plain words, or the name of somebody or something, perhaps with an id that has a page. */
export type Piece = { readonly text: string; readonly name: boolean; readonly id: string | null };

const words = (text: string): Piece => ({ text, name: false, id: null });
const named = (text: string, id: string | null): Piece => ({ text, name: true, id });

/** An audit event as a sentence: who, what, on what; "tried to" when it was refused or failed. */
export function auditSentence(event: AuditEvent): Piece[] {
  const { done, tried } = ownAccount(phraseFor(event.action), event);
  const told =
    event.outcome === 'success'
      ? fill(successTail(event, done), event)
      : [
          words('tried to '),
          ...fill(tried, event),
          words(event.outcome === 'denied' ? ' and was refused' : ' and failed'),
        ];
  return [actorOf(event), words(' '), ...told];
}

/** Whose account it was goes without saying when it was one's own. */
function ownAccount({ done, tried }: Phrase, { actor, targets }: AuditEvent): Phrase {
  if (actor.id === null || !targets.some(({ id }) => id === actor.id)) return { done, tried };
  const without = (text: string) => text.replace(/ (as|of) \{account\}/, '');
  return { done: without(done), tried: without(tried) };
}

/** The same as one text, for titles and screen readers. */
export const auditText = (event: AuditEvent): string =>
  auditSentence(event)
    .map(({ text }) => text)
    .join('');

/** Whether the sentence names in whose name it was anyway: "began to work as Ana Silva". */
const namesSubject = ({ action, subject, targets }: AuditEvent): boolean =>
  phraseFor(action).done.includes('{user}') && targets.some(({ id }) => id === subject?.id);

function actorOf(event: AuditEvent): Piece {
  const { actor, subject } = event;
  const inName = subject && !namesSubject(event) ? ` as ${subject.name ?? subject.id}` : '';
  // A job is called by its code: what it did is told as well, and PortTask did it.
  if (actor.name && actor.type === 'system' && !actor.name.includes('.'))
    return named(capitalized(plainWords(actor.name)), null);
  if (actor.type === 'system') return named('PortTask', null);
  if (actor.name) return named(`${actor.name}${inName}`, actor.id);
  if (actor.type === 'anonymous') return words('Somebody');
  return named(actor.id ?? 'Somebody', actor.id);
}

/** The right password of somebody with a second factor does not sign in yet. */
function successTail({ action, after }: AuditEvent, done: string): string {
  const pending =
    action === 'auth.sign_in' && (after as { secondFactor?: unknown } | null)?.secondFactor === 'pending';
  return pending ? 'gave the right password; the code is still to come' : done;
}

function fill(text: string, event: AuditEvent): Piece[] {
  return text.split(/(\{\w+\})/).flatMap((part) => {
    if (part === '') return [];
    const slot = /^\{(\w+)\}$/.exec(part)?.[1];
    if (slot === undefined) return [words(part)];
    if (slot === 'status') return [words(newStatus(event))];
    return [slot === 'fields' ? words(changedFields(event)) : targetPiece(slot, event)];
  });
}

/** What it became, or was to become. */
function newStatus({ after }: AuditEvent): string {
  const status = (after as { status?: unknown } | null)?.status;
  return typeof status === 'string' ? plainWords(status) : 'something else';
}

function targetPiece(type: string, { targets }: AuditEvent): Piece {
  // Who signs in is known by the account, or by the address alone.
  const types = type === 'account' ? ['user', 'email'] : [type];
  const target = targets.find((one) => types.includes(one.type));
  if (!target) return words(`${/^[aeiou]/.test(type) ? 'an' : 'a'} ${plainWords(type)}`);
  return named(target.name ?? target.id, target.id);
}

/** Days of the business hours are told as one; of other groups each field has a name of its own. */
const nameOf = (field: string): string =>
  plainWords(field.startsWith('businessHours.') ? 'businessHours' : (field.split('.').at(-1) ?? field));

function changedFields({ before, after }: AuditEvent): string {
  const fields = [...new Set(fieldChanges(before, after).map(({ field }) => nameOf(field)))];
  if (fields.length === 0) return 'nothing';
  if (fields.length > 3) return `${fields.length} fields`;
  return listed(
    fields.map((field) => (field === 'timezone' ? 'time zone' : field)),
    'en',
  );
}
