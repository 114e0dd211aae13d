import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf, api, dataOf } from './api.ts';
import { setBusinessTimeAhead } from './time-zone.ts';

async function fetchMe() {
  const me = await dataOf(api.GET('/v1/me'));
  setBusinessTimeAhead(me.testClock?.offsetMs ?? 0);
  return me;
}
export type Me = Awaited<ReturnType<typeof fetchMe>>;

/** Who is signed in and what they may do. The shell loads it before any page. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: fetchMe,
  staleTime: 60_000,
});

/** The organizations one belongs to and may work in. */
export const myOrganizationsQuery = queryOptions({
  queryKey: ['me', 'organizations'],
  queryFn: () => dataOf(api.GET('/v1/me/organizations')),
  staleTime: 300_000,
});

const mostCounted = 9;

/**
 * How many notices one has not read, at most one more than are shown as a number. Looked at when a page is opened, not by the
 * clock: a browser that asks by itself would keep a session alive that nobody uses.
 */
export const unreadNoticesQuery = queryOptions({
  queryKey: ['me', 'notices', 'unread'],
  queryFn: async () => {
    const query = { unread: 'true', limit: mostCounted + 1 } as const;
    return (await answerOf(api.GET('/v1/me/notifications', { params: { query } }))).data.length;
  },
  staleTime: 60_000,
});

/** "3", or "9+". */
export const unreadWord = (count: number): string =>
  count > mostCounted ? `${mostCounted}+` : String(count);

export const useMe = (): Me => useSuspenseQuery(meQuery).data;

export const isSuperAdmin = (me: Me): boolean => me.platformRole === 'super_admin';

const roleWords = { admin: 'Admin', agent: 'Agent', user: 'User' } as const;

/** "Super Admin", or the role in the organization. */
export function roleOf(me: Me): string {
  if (isSuperAdmin(me)) return 'Super Admin';
  return me.role ? roleWords[me.role] : 'No organization';
}

export const roleWord = (role: keyof typeof roleWords): string => roleWords[role];
