/** The best SQL by hand for each question of the lists: the same page, and how many there are up to 10,001. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

const counted = (from: string) => `(select count(*) from (select 1 from ${from} limit 10001) c) as found`;

/** Columns of the users with some ids, which come in the order of the list. */
const users = (keys: string, found: string) => `
  with page as materialized (${keys})
  select u.id, u.email, u.name, u.status, u.platform_role, u.mfa_methods, u.last_seen_at, u.version, u.created_at,
    f.locked_until, (select jsonb_agg(jsonb_build_object('organizationId', o.id, 'organizationName', o.name, 'role', m.role) order by o.name)
      from memberships m join organizations o on o.id = m.organization_id where m.user_id = u.id) as memberships, ${found}
  from page left join users u on u.id = page.id
  left join sign_in_failures f on f.address_digest = u.address_digest and f.locked_until > now()`;

const organizations = (keys: string, found: string) => `
  with page as materialized (${keys})
  select o.*, (select d.domain from organization_domains d where d.organization_id = o.id and d.is_primary) as domain,
    (select count(*) from memberships m where m.organization_id = o.id) as users,
    (select count(*) from sessions s where s.organization_id = o.id and s.ended_at is null and s.expires_at > now()) as sessions, ${found}
  from page left join organizations o on o.id = page.id`;

const tables = {
  user: { search: 'user_search', id: 'user_id', words: 'user_words', rows: users, all: 'users' },
  organization: {
    search: 'organization_search',
    id: 'organization_id',
    words: 'organization_words',
    rows: organizations,
    all: 'organizations',
  },
} as const;
export type Kind = keyof typeof tables;

/** A search whose matches are few enough to be put in order: whole words first, then by name. */
export function sorted(kind: Kind, begins: string, whole: string): Statement {
  const { id, rows, search } = tables[kind];
  const keys = `with m as materialized (select ${id} as id, name, not words @@ $2::tsquery as later from ${search}
      where words @@ $1::tsquery limit 10001)
    select id, (select count(*) from m) as found from (select * from m order by later, name, id limit 25) as first`;
  return { text: rows(keys, 'page.found'), values: [begins, whole] };
}

/** A search with very many matches: the first by id, whole words first. */
export function inBulk(kind: Kind, begins: string, first: string): Statement {
  const { id, rows, search } = tables[kind];
  return {
    text: rows(
      `select ${id} as id from ${search} where words @@ $2::tsquery order by ${id} limit 25`,
      counted(`${search} where words @@ $1::tsquery`),
    ),
    values: [begins, first],
  };
}

/** The words most like a misspelled one. */
export function similar(kind: Kind, misspelled: string): Statement {
  return {
    text: `select word from ${tables[kind].words} where word % $1 order by similarity(word, $1) desc limit 1`,
    values: [misspelled],
  };
}

/** A list in the order of an index, from a place on, with a filter. */
export function along(
  kind: Kind,
  order: string,
  where: string,
  offset: number,
  values: readonly unknown[] = [],
): Statement {
  const { all, rows } = tables[kind];
  const filter = where.replace(/^\(name.*?\)( and )?/, '') || 'true';
  return {
    text: rows(
      `select id from ${all} where ${where} order by ${order} limit 25 offset ${offset}`,
      counted(`${all} where ${filter.includes('$') ? 'true' : filter}`),
    ),
    values,
  };
}
