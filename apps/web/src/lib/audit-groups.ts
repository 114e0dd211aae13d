import type { AuditEvent } from './audit-sentence.ts';

/** Events alike that follow each other: the newest of them, and how many they are. */
export type EventGroup = { readonly event: AuditEvent; readonly count: number };

/** Ten looks, or ten wrong passwords, in a row say no more than one with a number. */
const isRepeatable = ({ action, outcome }: AuditEvent): boolean =>
  outcome !== 'success' || /\.(search|list|get|look)(_|$)/.test(action);

/** What makes two events alike. What was searched for, or which mail was read, does not matter here. */
const kindOf = ({ action, outcome, actor, organizationId, targets }: AuditEvent): string =>
  [action, outcome, actor.type, actor.id, organizationId, outcome === 'success' ? '' : targets[0]?.id].join(
    ' ',
  );

/** Folds what is repeated into one line. Changes stand for themselves, each. */
export function groupEvents(events: readonly AuditEvent[]): EventGroup[] {
  const groups: { event: AuditEvent; count: number }[] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (last && isRepeatable(event) && kindOf(event) === kindOf(last.event)) last.count += 1;
    else groups.push({ event, count: 1 });
  }
  return groups;
}
