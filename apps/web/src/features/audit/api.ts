import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, dataOf } from '../../lib/api.ts';
import type { Zone } from '../../lib/time.ts';
import { daysInZone } from '../../lib/time.ts';
import type { ListParams } from '../../ui/list-page/list-url.ts';

export const auditQuery = ({ page: _page, ...params }: ListParams, zone: Zone) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'log', params, zone],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/admin/audit-events', {
          params: {
            query: { ...daysInZone(params, zone), ...(pageParam ? { cursor: pageParam } : {}) } as {
              limit: number;
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.pagination.nextCursor,
    placeholderData: keepPreviousData,
  });

export const auditEventQuery = (id: string) =>
  queryOptions({
    queryKey: ['audit', 'one', id],
    queryFn: () => dataOf(api.GET('/v1/admin/audit-events/{id}', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const verifyChain = () => dataOf(api.POST('/v1/admin/audit-chain/verify'));
