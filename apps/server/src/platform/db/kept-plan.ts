import type { Compilable } from 'kysely';
import type { ReadDb } from '#kernel/database';

/**
 * Runs a statement by a plan that each connection keeps, for those that are planned as long as they run. The plan is made
 * without knowing the values: fit for rows that are read by their keys.
 * @param name of this statement alone, whose text is always the same
 */
export async function executeKept<O>(db: ReadDb, name: string, statement: Compilable<O>): Promise<O[]> {
  const compiled = statement.compile();
  // Kysely hands the text on to pg as it is, and pg takes it with a name, too.
  const sql = { name, text: compiled.sql } as unknown as string;
  const { rows } = await db.getExecutor().executeQuery<O>({ ...compiled, sql });
  return rows;
}
