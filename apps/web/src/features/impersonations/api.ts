import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { answerOf, api, dataOf } from '../../lib/api.ts';
import type { ListParams } from '../../ui/list-page/list-url.ts';

export type Impersonation = Schemas['Impersonation'];

export const impersonationsKey = ['impersonations'];

export const impersonationsQuery = (params: ListParams) =>
  queryOptions({
    queryKey: [...impersonationsKey, 'list', params],
    queryFn: () => answerOf(api.GET('/v1/admin/impersonations', { params: { query: params } })),
    placeholderData: keepPreviousData,
  });

const at = (id: string) => ({ params: { path: { id } } });

export const impersonationQuery = (id: string) =>
  queryOptions({
    queryKey: [...impersonationsKey, 'one', id],
    queryFn: () => dataOf(api.GET('/v1/admin/impersonations/{id}', at(id))),
  });

export const endImpersonation = (id: string) => dataOf(api.POST('/v1/admin/impersonations/{id}/end', at(id)));
export const endAllImpersonations = (reason: string) =>
  dataOf(api.POST('/v1/admin/impersonations/end-all', { body: { reason } }));
