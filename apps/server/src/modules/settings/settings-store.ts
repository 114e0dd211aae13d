import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ReadDb, Tables, Tx } from '#kernel/database';
import type { StoredSettings } from './settings.ts';
import { withDefaults } from './settings.ts';

/** All settings as they hold now. */
export async function readSettings(db: ReadDb): Promise<StoredSettings> {
  const rows = await db
    .selectFrom('settings')
    .select(['name', 'value'])
    .where('name', 'in', ['security', 'general', 'retention'])
    .execute();
  return withDefaults(Object.fromEntries(rows.map(({ name, value }) => [name, value])));
}

/** Locks the settings for a change, so that two changes at once both take effect. */
export async function lockSettings(tx: Tx): Promise<StoredSettings> {
  await sql`select pg_advisory_xact_lock(hashtext('settings'))`.execute(tx);
  return readSettings(tx);
}

/** How many there are who could approve for each other. */
export async function countSuperAdmins(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('users')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('platform_role', 'is not', null)
    .where('status', '=', 'active')
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function writeSettings<N extends keyof StoredSettings>(
  tx: Tx,
  name: N,
  value: StoredSettings[N],
  at: Date,
): Promise<void> {
  await writeValue(tx, name, value, at);
}

/** A single value that another module keeps among the settings, under a name of its own. */
export async function readValue(db: ReadDb, name: string): Promise<unknown> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value;
}

export async function writeValue(db: Kysely<Tables>, name: string, value: object, at: Date): Promise<void> {
  const json = JSON.stringify(value);
  await db
    .insertInto('settings')
    .values({ name, value: json, updated_at: at })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ value: json, updated_at: at, version: sql`settings.version + 1` }),
    )
    .execute();
}
