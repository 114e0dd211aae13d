import type { AuditEvent } from './audit-sentence.ts';

/** Events alike that follow each other: the newest of them, and how many they are. */
export type EventGroup = { readonly event: AuditEvent; readonly count: number };

/** Looking at something changes nothing: ten looks in a row say no more than one. */
const isLook = ({ action, outcome }: AuditEvent): boolean =>
  outcome === 'success' && /\.(search|list|get|look)(_|$)/.test(action);

const alike = (a: AuditEvent, b: AuditEvent): boolean =>
  a.action === b.action && a.actor.id === b.actor.id && a.organizationId === b.organizationId;

/** Folds looks of one person that follow each other into one line. Everything else stands for itself. */
export function groupEvents(events: readonly AuditEvent[]): EventGroup[] {
  const groups: { event: AuditEvent; count: number }[] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (last && isLook(event) && isLook(last.event) && alike(event, last.event)) last.count += 1;
    else groups.push({ event, count: 1 });
  }
  return groups;
}
