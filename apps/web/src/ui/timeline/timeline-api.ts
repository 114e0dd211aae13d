import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../lib/api.ts';

export type TimelineFilter = {
  readonly organizationId?: string;
  readonly target?: string;
  readonly actor?: string;
};

/** Audit events of one entity, the newest first, page after page. */
export const timelineQuery = (filter: TimelineFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'timeline', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/admin/audit-events', {
          params: { query: { ...filter, limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.pagination.nextCursor,
  });
