import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { ReadDb } from '#kernel/database';
import { editDistance } from './edit-distance.ts';
import type { Vocabulary } from './search-page.ts';

type Term = { readonly term: string; readonly similar: readonly string[] | null };

/** More words than this are not looked at, nor more that are equally near. */
const mostTerms = 6;
const mostNearest = 6;

/** A word of five letters is forgiven one slip, a longer one two. */
const forgiven = (word: string): number => (word.length > 5 ? 2 : 1);

/** A term as it stands in a tsquery. */
const lexeme = (term: string, begins = false): string =>
  `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${begins ? ':*' : ''}`;

/** The words nearest to a misspelled one: of those with the fewest slips the most similar. */
export function nearestTo(misspelled: string, similar: readonly string[]): readonly string[] {
  const most = forgiven(misspelled);
  const near = similar
    .map((word) => ({ word, slips: editDistance(misspelled, word, most) }))
    .filter(({ slips }) => slips <= most);
  const fewest = Math.min(...near.map(({ slips }) => slips));
  return near
    .filter(({ slips }) => slips === fewest)
    .map(({ word }) => word)
    .slice(0, mostNearest);
}

/** The terms of a text, and for those that nothing begins with the words that look like them. */
async function termsOf(db: ReadDb, vocabulary: Vocabulary, text: string): Promise<readonly Term[]> {
  const words = sql.table(`${vocabulary}_words`);
  const similar = sql.raw(`similar_${vocabulary}_words`);
  const { rows } = await sql<Term>`
    select term, case when is_search_word(term)
        and not exists (select from ${words} w where w.word >= term and w.word < term || chr(1114111))
      then array(select ${similar}(term)) end as similar
    from unnest(search_pieces(${text}, true)) with ordinality as pieces(piece, n), unnest(string_to_array(piece, '.')) as term
    order by n limit ${mostTerms + 1}`.execute(db);
  return rows;
}

/**
 * A text whose unknown words are replaced by known ones that look alike and are found together with the rest.
 * @returns null when there is nothing to replace, or nothing to replace it by
 */
export async function correct(
  db: ReadDb,
  vocabulary: Vocabulary,
  text: string,
): Promise<{ readonly text: string; readonly query: RawBuilder<string> } | null> {
  const terms = (await termsOf(db, vocabulary, text)).map(({ term, similar }) => ({
    term,
    nearest: similar && nearestTo(term, similar),
  }));
  const hopeless = terms.some(({ nearest }) => nearest?.length === 0);
  if (hopeless || terms.length > mostTerms || terms.every(({ nearest }) => nearest === null)) return null;

  const alternatives = terms.map(({ term, nearest }) =>
    nearest ? `(${nearest.map((word) => lexeme(word)).join(' | ')})` : lexeme(term, true),
  );
  const chosen: string[] = [];
  for (const [at, { term, nearest }] of terms.entries()) {
    const word = nearest ? await likeliest(db, vocabulary, nearest, alternatives, at) : term;
    if (word === null) return null;
    if (nearest) alternatives[at] = lexeme(word);
    chosen.push(word);
  }
  return { text: chosen.join(' '), query: sql`${alternatives.join(' & ')}::tsquery` };
}

/** Of equally near words the one that is found most often together with the others. */
async function likeliest(
  db: ReadDb,
  vocabulary: Vocabulary,
  nearest: readonly string[],
  alternatives: readonly string[],
  at: number,
): Promise<string | null> {
  const counted = await Promise.all(
    nearest.map(async (word) => {
      const query = alternatives.map((alternative, n) => (n === at ? lexeme(word) : alternative)).join(' & ');
      const { rows } = await sql<{ found: number }>`
        select count(*) as found from (
          select from ${sql.table(`${vocabulary}_search`)} where words @@ ${query}::tsquery limit 1000) as found`.execute(
        db,
      );
      return { word, found: rows[0]?.found ?? 0 };
    }),
  );
  const [best] = counted.filter(({ found }) => found > 0).sort((a, b) => b.found - a.found);
  return best?.word ?? null;
}
