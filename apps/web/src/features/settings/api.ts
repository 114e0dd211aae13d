import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { answerOf, api, dataOf } from '../../lib/api.ts';
import { setBusinessTimeAhead } from '../../lib/time-zone.ts';
import type { ListParams } from '../../ui/list-page/list-url.ts';

export type Settings = Schemas['Settings'];
export type Mail = Schemas['Mail'];

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => dataOf(api.GET('/v1/admin/settings')),
});

export const testClockQuery = queryOptions({
  queryKey: ['test-clock'],
  async queryFn() {
    const times = await dataOf(api.GET('/v1/admin/test-clock'));
    // Somebody else may have moved it since the shell asked.
    setBusinessTimeAhead(Date.parse(times.now) - Date.parse(times.wall));
    return times;
  },
});
export const moveTestClock = (now: string) => dataOf(api.POST('/v1/admin/test-clock', { body: { now } }));

type Change = {
  security?: Partial<Settings['security']>;
  retention?: Partial<Settings['retention']>;
  supportContact?: string;
};
export const updateSettings = (body: Change) => dataOf(api.PATCH('/v1/admin/settings', { body }));

export const mailsQuery = ({ page: _page, ...params }: ListParams) =>
  infiniteQueryOptions({
    queryKey: ['mails', 'log', params],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/admin/mails', {
          params: { query: { ...params, ...(pageParam ? { cursor: pageParam } : {}) } as { limit: number } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.pagination.nextCursor,
    placeholderData: keepPreviousData,
  });

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['mails', 'one', id],
    queryFn: () => dataOf(api.GET('/v1/admin/mails/{id}', { params: { path: { id } } })),
    // Reading a mail is an event of the audit log: once is enough.
    staleTime: Number.POSITIVE_INFINITY,
  });
