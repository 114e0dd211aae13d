import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { answerOf, api, dataOf } from '../../lib/api.ts';
import type { EntitySource } from '../../lib/entity-sources.ts';
import type { Zone } from '../../lib/time.ts';
import { daysInZone } from '../../lib/time.ts';
import type { ListParams } from '../../ui/list-page/list-url.ts';

export const organizationAuditQuery = ({ page: _page, ...params }: ListParams, zone: Zone) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'organization', params, zone],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/organization/audit-events', {
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

/** People of the organization, to filter by; others who did something are found by their words. */
export const peopleSource: EntitySource = {
  key: 'audit-people',
  placeholder: 'Name or email',
  async search(text) {
    const query = { limit: 20, sort: 'name', ...(text ? { search: text } : {}) };
    const { data } = await answerOf(api.GET('/v1/organization/users', { params: { query } }));
    return data.map(({ id, name }) => ({ value: id, label: name }));
  },
  name: async (id) =>
    (await dataOf(api.GET('/v1/organization/users/{id}', { params: { path: { id } } }))).name,
};
