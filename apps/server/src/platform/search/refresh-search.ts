import { sql } from 'kysely';
import type { Tx } from '#kernel/database';

/** For writing in bulk: leaves the documents of what this transaction inserts to one `refreshSearch` at its end. */
export async function searchLater(tx: Tx): Promise<void> {
  await sql`select set_config('porttask.search_later', 'on', true)`.execute(tx);
}

/** Writes the documents anew by which some users and organizations are found. */
export async function refreshSearch(
  tx: Tx,
  ids: { readonly organizations: readonly string[]; readonly users: readonly string[] },
): Promise<void> {
  await sql`select refresh_organization_search(${ids.organizations}::text[])`.execute(tx);
  await sql`select refresh_user_search(${ids.users}::text[])`.execute(tx);
}
