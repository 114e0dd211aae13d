import type { Phrase } from './phrase.ts';
import { phrase } from './phrase.ts';

/** What agencies do in their workspace, as audit-phrases.ts tells of everything else. */
export const workspacePhrases: Readonly<Record<string, Phrase>> = {
  'port.list': phrase('listed ports', 'list ports'),
  'port_call.change_status': phrase('moved {port_call} on', 'move {port_call} on'),
  'port_call.create': phrase('planned {port_call}', 'plan a port call'),
  'port_call.get': phrase('looked at a port call', 'look at a port call'),
  'port_call.list': phrase('listed port calls', 'list port calls'),
  'port_call.update': phrase('changed {fields} of {port_call}', 'change {port_call}'),
  'vessel.archive': phrase('archived {vessel}', 'archive {vessel}'),
  'vessel.create': phrase('added {vessel}', 'add a vessel'),
  'vessel.get': phrase('looked at a vessel', 'look at a vessel'),
  'vessel.list': phrase('listed vessels', 'list vessels'),
  'vessel.restore': phrase('restored {vessel}', 'restore {vessel}'),
  'vessel.update': phrase('changed {fields} of {vessel}', 'change {vessel}'),
};
