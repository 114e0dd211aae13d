import type { Phrase } from './phrase.ts';
import { phrase } from './phrase.ts';

/** What agencies do in their workspace, as audit-phrases.ts tells of everything else. */
export const workspacePhrases: Readonly<Record<string, Phrase>> = {
  'vessel.archive': phrase('archived {vessel}', 'archive {vessel}'),
  'vessel.create': phrase('added {vessel}', 'add a vessel'),
  'vessel.get': phrase('looked at a vessel', 'look at a vessel'),
  'vessel.list': phrase('listed vessels', 'list vessels'),
  'vessel.restore': phrase('restored {vessel}', 'restore {vessel}'),
  'vessel.update': phrase('changed {fields} of {vessel}', 'change {vessel}'),
};
