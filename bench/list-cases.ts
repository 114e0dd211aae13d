import type pg from 'pg';
import type { Kind, Statement } from './list-floor.ts';
import { along, inBulk, similar, sorted } from './list-floor.ts';

/** One question of a list, as it is asked of the product and of the database by hand. */
export type Question = {
  readonly name: string;
  readonly path: string;
  readonly floor: readonly Statement[];
};

const paths = { user: '/v1/admin/users', organization: '/v1/admin/organizations' } as const;
const ask = (kind: Kind, query: Readonly<Record<string, string>>) =>
  `${paths[kind]}?${new URLSearchParams({ limit: '25', ...query })}`;

const term = (word: string, begins: boolean) => `'${word.replaceAll("'", "''")}'${begins ? ':*' : ''}`;
const queryOf = (words: readonly string[], begins: boolean) =>
  words.map((word) => term(word, begins)).join(' & ');

async function first<T>(db: pg.Client, text: string): Promise<T> {
  const { rows } = await db.query(text);
  return rows[0] as T;
}

/** A search and its floor, chosen by how many there are: whoever writes SQL by hand knows that. */
async function search(
  db: pg.Client,
  kind: Kind,
  name: string,
  text: string,
  words: readonly string[],
): Promise<Question> {
  const [begins, whole] = [queryOf(words, true), queryOf(words, false)];
  const count = async (query: string) =>
    (
      await db.query(
        `select count(*)::int as n from (select from ${kind}_search where words @@ $1::tsquery limit 10001) c`,
        [query],
      )
    ).rows[0].n;
  const many = (await count(begins)) > 10_000;
  const bulkFirst = (await count(whole)) >= 25 ? whole : begins;
  const floor = many ? inBulk(kind, begins, bulkFirst) : sorted(kind, begins, whole);
  return { name, path: ask(kind, { search: text }), floor: [floor] };
}

function misspelled(kind: Kind, text: string, meant: string): Question {
  const nothing = sorted(kind, term(text, true), term(text, false));
  const found = sorted(kind, term(meant, true), term(meant, false));
  return {
    name: `typo (${text})`,
    path: ask(kind, { search: text }),
    floor: [nothing, similar(kind, text), found],
  };
}

export async function userQuestions(db: pg.Client): Promise<readonly Question[]> {
  const somebody = await first<{ email: string }>(
    db,
    "select email from users where email > 'm' order by email limit 1",
  );
  const rare = await first<{ word: string }>(
    db,
    "select word from user_words where length(word) between 6 and 12 and word ~ '^[a-z]+$' order by md5(word) limit 1",
  );
  const far = await first<{ name: string; id: string }>(
    db,
    'select name, id from users order by name, id offset (select count(*) * 9 / 10 from users) limit 1',
  );
  const pieces = (text: string) => [text.replaceAll(/[^a-z0-9]+/g, '.')];
  const cursor = await cursorAt(far.name, far.id);
  return [
    await search(db, 'user', 'exact address', somebody.email, pieces(somebody.email)),
    await search(db, 'user', `rare name (${rare.word})`, rare.word, [rare.word]),
    await search(db, 'user', 'common first name (maria)', 'maria', ['maria']),
    await search(db, 'user', 'two words (maria silva)', 'maria silva', ['maria', 'silva']),
    await search(db, 'user', 'name and organization (ana meridian)', 'ana meridian', ['ana', 'meridian']),
    await search(db, 'user', 'word of organizations (shipping)', 'shipping', ['shipping']),
    await search(db, 'user', 'three letters (mar)', 'mar', ['mar']),
    await search(db, 'user', 'no match (qwertyuiop)', 'qwertyuiop', ['qwertyuiop']),
    misspelled('user', 'jonanes', 'johannes'),
    {
      name: 'filter and sort (deactivated, last seen)',
      path: ask('user', { status: 'deactivated', sort: '-lastSeenAt' }),
      floor: [along('user', 'last_seen_at desc nulls last, id desc', "status = 'deactivated'", 0)],
    },
    {
      name: 'first page by name',
      path: ask('user', { sort: 'name' }),
      floor: [along('user', 'name, id', 'true', 0)],
    },
    {
      name: 'deep page (rows 9,951 to 9,975 by name)',
      path: ask('user', { sort: 'name', page: '399' }),
      floor: [along('user', 'name, id', 'true', 9_950)],
    },
    {
      name: 'by cursor, after nine tenths of all',
      path: ask('user', { sort: 'name', cursor: cursor('users') }),
      floor: [along('user', 'name, id', '(name, id) > ($1, $2)', 0, [far.name, far.id])],
    },
  ];
}

export async function organizationQuestions(db: pg.Client): Promise<readonly Question[]> {
  const far = await first<{ name: string; id: string }>(
    db,
    'select name, id from organizations order by name, id offset (select count(*) * 9 / 10 from organizations) limit 1',
  );
  const one = await first<{ slug: string }>(db, 'select slug from organizations order by md5(slug) limit 1');
  const cursor = await cursorAt(far.name, far.id);
  return [
    await search(db, 'organization', 'slug', one.slug, [one.slug.replaceAll('-', '.')]),
    await search(db, 'organization', 'word (meridian)', 'meridian', ['meridian']),
    await search(db, 'organization', 'common word (shipping)', 'shipping', ['shipping']),
    await search(db, 'organization', 'three letters (mar)', 'mar', ['mar']),
    await search(db, 'organization', 'no match (qwertyuiop)', 'qwertyuiop', ['qwertyuiop']),
    misspelled('organization', 'meridain', 'meridian'),
    {
      name: 'filter and sort (Norwegian, last active)',
      path: ask('organization', { country: 'NO', sort: '-lastActiveAt' }),
      floor: [along('organization', 'last_active_at desc nulls last, id desc', "country = 'NO'", 0)],
    },
    {
      name: 'deep page by name',
      path: ask('organization', { sort: 'name', page: '30' }),
      floor: [along('organization', 'name, id', 'true', 725)],
    },
    {
      name: 'by cursor, after nine tenths of all',
      path: ask('organization', { sort: 'name', cursor: cursor('organizations') }),
      floor: [along('organization', 'name, id', '(name, id) > ($1, $2)', 0, [far.name, far.id])],
    },
  ];
}

/** Cursors to a place without walking there. */
async function cursorAt(name: string, id: string): Promise<(list: string) => string> {
  const { encodeCursor, scopeOf } = await import('../apps/server/src/platform/db/cursor.ts');
  return (list) => encodeCursor(scopeOf(list, { sort: 'name' }), [name, id]);
}
