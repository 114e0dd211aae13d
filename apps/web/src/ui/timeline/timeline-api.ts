import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { answerOf, api } from '../../lib/api.ts';

export type TimelineFilter = {
  readonly organizationId?: string;
  readonly target?: string;
  readonly actor?: string;
  readonly impersonationId?: string;
  readonly from?: string;
  /** Not the platform's log: what admins see of their organization, or people of themselves. */
  readonly whose?: 'organization' | 'mine';
};

type Page = { readonly limit: number; readonly cursor?: string };
type Events = { data: Schemas['AuditEvent'][]; pagination: { nextCursor: string | null } };

function read({ whose, ...filter }: TimelineFilter, page: Page): Promise<Events> {
  if (whose === 'mine') return answerOf(api.GET('/v1/me/audit-events', { params: { query: page } }));
  if (whose === 'organization')
    return answerOf(api.GET('/v1/organization/audit-events', { params: { query: { ...filter, ...page } } }));
  return answerOf(api.GET('/v1/admin/audit-events', { params: { query: { ...filter, ...page } } }));
}

/** Audit events of one entity, the newest first, page after page. */
export const timelineQuery = (filter: TimelineFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'timeline', filter],
    queryFn: ({ pageParam }) => read(filter, { limit: 25, ...(pageParam ? { cursor: pageParam } : {}) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.pagination.nextCursor,
  });
