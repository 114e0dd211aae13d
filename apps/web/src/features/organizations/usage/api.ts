import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../lib/api.ts';
import { api, dataOf } from '../../../lib/api.ts';

export type Usage = Schemas['OrganizationUsage'];
export type FeatureUse = Usage['features'][number];

/** The last 30 days. */
export const usageQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'usage', id],
    queryFn: () => dataOf(api.GET('/v1/admin/organizations/{id}/usage', { params: { path: { id } } })),
  });
