import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { answerOf, api, dataOf } from '../../lib/api.ts';
import type { ListParams } from '../../ui/list-page/list-url.ts';

export type User = Schemas['User'];

const key = 'users';
const at = (id: string) => ({ params: { path: { id } } });

export const usersQuery = (params: ListParams) =>
  queryOptions({
    queryKey: [key, 'list', params],
    queryFn: () => answerOf(api.GET('/v1/admin/users', { params: { query: params } })),
    placeholderData: keepPreviousData,
  });

export const userQuery = (id: string) =>
  queryOptions({
    queryKey: [key, 'one', id],
    queryFn: () => dataOf(api.GET('/v1/admin/users/{id}', at(id))),
  });

export const userSessionsQuery = (id: string) =>
  queryOptions({
    queryKey: [key, 'sessions', id],
    queryFn: () => dataOf(api.GET('/v1/admin/users/{id}/sessions', at(id))),
  });

export const endUserSession = (id: string, sessionId: string) =>
  dataOf(api.DELETE('/v1/admin/users/{id}/sessions/{sessionId}', { params: { path: { id, sessionId } } }));

export const endUserSessions = (id: string) => dataOf(api.DELETE('/v1/admin/users/{id}/sessions', at(id)));
