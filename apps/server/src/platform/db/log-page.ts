import type { RawBuilder, SelectQueryBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '#kernel/database';
import type { LogPage } from '#kernel/page';
import { decodeCursor, encodeCursor, instantText, scopeOf } from './cursor.ts';

const defaultLimit = 50;

type Log<O, T> = {
  /** Names the log in its cursors. */
  readonly name: string;
  /** Selection with all filters, without order and limit. */
  // biome-ignore lint/suspicious/noExplicitAny: any table may be a log
  readonly select: SelectQueryBuilder<Tables & Record<string, any>, any, O>;
  readonly filters: Readonly<Record<string, unknown>>;
  readonly request: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
  readonly oldestFirst?: boolean;
  /** Instant and unique id, with one index over both. */
  readonly at: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  readonly map: (row: O) => T;
};

/**
 * A page of a log by keyset: page 1,000 costs what page 1 costs.
 * @throws DomainError VALIDATION_ERROR for a foreign cursor
 */
export async function logPage<O, T>(log: Log<O, T>): Promise<LogPage<T>> {
  const limit = log.request.limit ?? defaultLimit;
  const scope = scopeOf(log.name, { ...log.filters, oldestFirst: log.oldestFirst });
  const [direction, comparison] = log.oldestFirst ? ['asc', '>'] : ['desc', '<'];
  let rows = log.select.select([instantText(log.at).as('cursor_at'), sql<string>`${log.id}`.as('cursor_id')]);
  if (log.request.cursor !== undefined) {
    const [at, id] = decodeCursor(scope, log.request.cursor, ['timestamptz', 'text']);
    rows = rows.where(
      sql<boolean>`(${log.at}, ${log.id}) ${sql.raw(comparison as string)} (${at}::timestamptz, ${id}::text)`,
    );
  }
  const found = await rows
    .orderBy(sql`${log.at} ${sql.raw(direction as string)}`)
    .orderBy(sql`${log.id} ${sql.raw(direction as string)}`)
    .limit(limit + 1)
    .execute();
  const shown = found.slice(0, limit);
  const last = shown.at(-1) as { cursor_at: string; cursor_id: string } | undefined;
  const more = found.length > limit;
  return {
    rows: shown.map((row) => log.map(row as O)),
    limit,
    nextCursor: more && last ? encodeCursor(scope, [last.cursor_at, last.cursor_id]) : null,
  };
}
