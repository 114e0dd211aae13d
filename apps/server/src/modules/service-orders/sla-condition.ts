import type { SlaState } from '@porttask/contracts';
import type { SqlBool } from 'kysely';
import { sql } from 'kysely';

/** Orders `o` that stand so against their deadlines: `slaState` in the words of the database. */
export const standsAs = (states: readonly SlaState[], now: Date) => sql<SqlBool>`case
  when o.due_at is null then 'none'
  when coalesce(o.completed_at, o.cancelled_at, ${now}::timestamptz) > o.due_at then 'breached'
  when o.status = 'COMPLETED' then 'met'
  when o.status = 'CANCELLED' then 'none'
  when ${now}::timestamptz < o.warn_at then 'running'
  else 'at_risk' end = any (${states}::text[])`;
