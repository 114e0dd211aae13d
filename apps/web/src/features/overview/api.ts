import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api.ts';

export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: () => dataOf(api.GET('/v1/admin/overview')),
  refetchInterval: 30_000,
});
