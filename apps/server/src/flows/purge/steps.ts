import type { OrganizationId } from '@porttask/contracts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/database';
import type { JobContext } from '#kernel/job';
import { erasablePeople, erasePerson } from '#modules/identity';
import type { PurgeCounts } from '#modules/organizations';
import { lockPurge, notePurged } from '#modules/organizations';
import { transaction } from '#platform/db/databases';
import { eraseRows, inOrderOfErasure } from '#platform/db/erase-rows';

/** Rows, or events, of one transaction: short enough to disturb nobody. */
const batch = 2_000;

type Step = (tx: Tx) => Promise<{ readonly counts: PurgeCounts; readonly done: boolean }>;

/**
 * Repeats a step until it is done, each time in a transaction that also writes down what it erased: whenever this is
 * interrupted, it goes on where it was. Of two workers each waits for the other's step.
 * @returns false when the purge is not under way, because it is over or never began
 */
async function untilDone({ db }: JobContext, id: OrganizationId, step: Step): Promise<boolean> {
  for (;;) {
    const state = await transaction(db, async (tx) => {
      const before = await lockPurge(tx, id);
      if (!before) return 'not under way';
      const { counts, done } = await step(tx);
      await notePurged(tx, id, before, counts);
      return done ? 'done' : 'more';
    });
    if (state !== 'more') return state === 'done';
  }
}

/** Makes the people unrecognisable who belong to nothing else. They are found by what the next step erases. */
export async function purgePeople(ctx: JobContext, organizationId: OrganizationId): Promise<void> {
  const { db, clock, ports } = ctx;
  const tables = ports.organizations.personTables;
  for (;;) {
    const people = await erasablePeople(db, organizationId, clock.wall());
    if (people.length === 0) return;
    for (const id of people) {
      const underWay = await untilDone(ctx, organizationId, async (tx) => {
        const step = await erasePerson(tx, { id, organizationId, tables, clock });
        return step ?? { counts: {}, done: true };
      });
      if (!underWay) return;
    }
  }
}

/** Erases the rows of all registered tables that are not kept. */
export async function purgeTables(ctx: JobContext, organizationId: OrganizationId): Promise<void> {
  const names = ctx.ports.organizations.tables
    .filter(({ purge }) => purge === 'erase')
    .map(({ table }) => table);
  const tables = await transaction(ctx.db, (tx) => inOrderOfErasure(tx, names));
  for (const table of tables) {
    await untilDone(ctx, organizationId, async (tx) => {
      const rows = { table, column: 'organization_id', value: organizationId };
      const count = await eraseRows(tx, rows, batch);
      return { counts: { [table]: count }, done: count < batch };
    });
  }
}

/** Erases from the organization's chain what is personal; its events, their order and their proof stay. */
export async function purgeAuditTrail(ctx: JobContext, organizationId: OrganizationId): Promise<void> {
  let after = 0;
  await untilDone(ctx, organizationId, async (tx) => {
    const { rows } = await sql<{ erased: number; head: number }>`
      select erase_audit_of_organization(${organizationId}, ${after}, ${batch}) as erased,
        (select seq from audit_chains where chain = ${organizationId}) as head`.execute(tx);
    const [row] = rows;
    after += batch;
    return { counts: { audit_events: row?.erased ?? 0 }, done: after >= (row?.head ?? 0) };
  });
}
