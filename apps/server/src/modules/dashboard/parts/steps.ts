import type { Dashboard } from '@porttask/contracts';
import { sql } from 'kysely';
import type { Place } from './place.ts';

/** Whether there ever was a vessel and a port call; archived and cancelled ones count. */
export async function readSteps({
  db,
  organizationId,
}: Place): Promise<Pick<Dashboard['steps'], 'vessel' | 'portCall'>> {
  const { rows } = await sql<{ vessel: boolean; portCall: boolean }>`
    select exists (select from vessels where organization_id = ${organizationId}) as vessel,
      exists (select from port_calls where organization_id = ${organizationId}) as "portCall"`.execute(db);
  return rows[0] as { vessel: boolean; portCall: boolean };
}
