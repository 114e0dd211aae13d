import { idSchema, listUsersInput } from '@porttask/contracts';
import { sql } from 'kysely';
import { superAdmin } from '#kernel/access';
import type { ReadDb } from '#kernel/database';
import { query } from '#kernel/query';
import type { ListRequest } from '#platform/db/list-page';
import { listPage } from '#platform/db/list-page';
import type { Select } from '#platform/db/list-rows';
import type { Asked } from '#platform/search/search-page';
import { searchPage } from '#platform/search/search-page';
import type { UserFilter } from '../user-filter.ts';
import { userConditions } from '../user-filter.ts';
import { selectUsers, userFrom } from '../user-view.ts';

const pastedId = (search: string | undefined): string | undefined =>
  idSchema('user').safeParse(search?.toLowerCase()).data;

const columns = {
  createdAt: { by: sql.ref('u.created_at'), as: 'timestamptz' },
  name: { by: sql.ref('u.name'), clusters: true },
  email: { by: sql.ref('u.email'), as: 'citext', clusters: true },
  lastSeenAt: { by: sql.ref('u.last_seen_at'), as: 'timestamptz', nullable: true },
} as const;

export const listUsers = query({
  name: 'user.list',
  access: superAdmin(),
  input: listUsersInput,
  run({ db, clock }, { page, limit, cursor, sort, ...filters }) {
    const request = { page, limit, cursor, sort };
    const at = clock.now();
    const { search } = filters;
    if (!search || pastedId(search)) return plainPage(db, at, filters, request);
    return searchPage(db, 'user', search, (asked) =>
      foundPage(db, at, { ...filters, search }, request, asked),
    );
  },
});

/** What every page of users has, however they were found. */
const common = (db: ReadDb, at: Date) =>
  ({
    name: 'users',
    db,
    select: selectUsers(db, at),
    defaultSort: '-createdAt',
    rowId: sql.ref('u.id'),
    map: userFrom,
  }) as const;

function plainPage(db: ReadDb, at: Date, filters: UserFilter, request: ListRequest) {
  let matching = db.selectFrom('users as u').select('u.id').where('u.status', '!=', 'erased');
  const id = pastedId(filters.search);
  if (id) matching = matching.where('u.id', '=', id);
  for (const condition of userConditions(filters, at)) matching = matching.where(condition);
  return listPage({
    ...common(db, at),
    matching: matching as Select<object>,
    filters,
    request,
    sortable: columns,
    id: sql.ref('u.id'),
  });
}

function foundPage(
  db: ReadDb,
  at: Date,
  filters: UserFilter & { search: string },
  request: ListRequest,
  { begins, whole }: Asked,
) {
  const { search, ...others } = filters;
  const conditions = userConditions(others, at);
  const found = db.selectFrom('user_search as d').select('d.user_id');
  // The documents alone are enough to find people and to put them in order by name.
  const alone = conditions.length === 0 && (request.sort === undefined || /^-?name$/.test(request.sort));
  const all = (alone ? found : found.innerJoin('users as u', 'u.id', 'd.user_id')) as typeof found;
  const matching = (words: Asked['whole']) =>
    conditions.reduce(
      (rows, condition) => rows.where(condition),
      all.where(sql<boolean>`d.words @@ ${words}`),
    ) as Select<object>;
  return listPage({
    ...common(db, at),
    matching: matching(begins),
    filters,
    request,
    sortable: { ...columns, name: { ...columns.name, by: sql.ref('d.name') } },
    relevance: {
      ranks: [
        sql`d.user_id = any (array(select id from users where email = ${search}))`,
        sql`d.words @@ ${whole}`,
      ],
      best: matching(whole),
      place: sql.ref('d.ctid'),
      within: 'name',
    },
    id: sql.ref('d.user_id'),
  });
}
