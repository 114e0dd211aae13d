import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { ReadDb } from '#kernel/database';
import type { Page } from '#kernel/page';
import { correct } from './correct.ts';

/** What is searched for, as conditions on a document of words. */
export type Asked = {
  /** Every term is the beginning of a word. */
  readonly begins: RawBuilder<string>;
  /** Every term is a word. */
  readonly whole: RawBuilder<string>;
};

/** Where the words of a list are: see `apps/server/migrations/0004_search.sql`. */
export type Vocabulary = 'user' | 'organization';

const asked = (text: string, apart: boolean): Asked => ({
  begins: sql`search_query(${text}, false, ${apart})`,
  whole: sql`search_query(${text}, true, ${apart})`,
});

/**
 * A page of what a text finds. What is held together by marks is asked for as it stands first, then word by word; only when
 * neither finds anything, misspelled words are replaced by the likeliest ones, and the page says so.
 */
export async function searchPage<T>(
  db: ReadDb,
  vocabulary: Vocabulary,
  text: string,
  pageOf: (asked: Asked) => Promise<Page<T>>,
): Promise<Page<T>> {
  const typed = await pageOf(asked(text, false));
  if (typed.total > 0) return typed;
  if (/\S[^\p{L}\p{N}\s]+\S/u.test(text)) {
    const apart = await pageOf(asked(text, true));
    if (apart.total > 0) return apart;
  }
  const correction = await correct(db, vocabulary, text);
  if (correction === null) return typed;
  const { query } = correction;
  const page = await pageOf({ begins: query, whole: query });
  return page.total > 0 ? { ...page, corrected: correction.text } : typed;
}
