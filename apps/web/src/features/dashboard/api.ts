import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { api, dataOf } from '../../lib/api.ts';

export type Dashboard = Schemas['Dashboard'];
export type DashboardCall = Schemas['DashboardCall'];
export type DashboardRfq = Schemas['DashboardRfq'];

export const dashboardQuery = queryOptions({
  queryKey: ['dashboard'],
  queryFn: () => dataOf(api.GET('/v1/dashboard')),
  refetchInterval: 60_000,
});
