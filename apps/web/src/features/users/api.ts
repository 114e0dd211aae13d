import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { answerOf, api, dataOf } from '../../lib/api.ts';
import type { ListParams } from '../../ui/list-page/list-url.ts';

export type User = Schemas['User'];
export type UserImpact = Schemas['UserImpact'];
export type ChangedUsers = Schemas['ChangedUsers'];

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

/** Commands on one person; each leaves the new state in the cache and everything about it fresh. */
export function useUserCommands(id: string) {
  const client = useQueryClient();
  const onSuccess = (user: User) => {
    client.setQueryData(userQuery(id).queryKey, user);
    for (const stale of [key, 'organizations', 'audit', 'overview'])
      void client.invalidateQueries({ queryKey: [stale] });
  };
  const command = <B>(run: (body: B) => Promise<User>) => ({ mutationFn: run, onSuccess });
  type Reason = { reason: string };
  return {
    update: useMutation(
      command((body: { name?: string; email?: string }) =>
        dataOf(api.PATCH('/v1/admin/users/{id}', { ...at(id), body })),
      ),
    ),
    unlock: useMutation(
      command((body: Reason) => dataOf(api.POST('/v1/admin/users/{id}/unlock', { ...at(id), body }))),
    ),
    resetPassword: useMutation(
      command((body: Reason & { mode: 'link' | 'force' }) =>
        dataOf(api.POST('/v1/admin/users/{id}/reset-password', { ...at(id), body })),
      ),
    ),
    resetMfa: useMutation(
      command((body: Reason) => dataOf(api.POST('/v1/admin/users/{id}/reset-mfa', { ...at(id), body }))),
    ),
    deactivate: useMutation(
      command((body: Reason & { successors?: { organizationId: string; successorId: string }[] }) =>
        dataOf(api.POST('/v1/admin/users/{id}/deactivate', { ...at(id), body })),
      ),
    ),
    reactivate: useMutation(
      command((body: Reason) => dataOf(api.POST('/v1/admin/users/{id}/reactivate', { ...at(id), body }))),
    ),
    grantSuperAdmin: useMutation(
      command((body: Reason) =>
        dataOf(
          api.PUT('/v1/admin/users/{id}/platform-role', {
            ...at(id),
            body: { role: 'super_admin', ...body },
          }),
        ),
      ),
    ),
    revokeSuperAdmin: useMutation(
      command((body: Reason) =>
        dataOf(api.DELETE('/v1/admin/users/{id}/platform-role', { ...at(id), body })),
      ),
    ),
  };
}

export type BulkAction = Parameters<typeof changeUsers>[0]['action'];
export const changeUsers = (body: {
  action:
    | 'unlock'
    | 'deactivate'
    | 'reactivate'
    | 'end_sessions'
    | 'reset_password'
    | 'force_password_change';
  ids: string[];
  reason: string;
}) => dataOf(api.POST('/v1/admin/users/bulk', { body }));

/** Where the file with what a list shows comes from. */
export function exportPath({ page: _page, limit: _limit, cursor: _cursor, ...filters }: ListParams): string {
  const query = new URLSearchParams({ format: 'csv' });
  for (const [name, value] of Object.entries(filters)) if (value) query.set(name, String(value));
  return `/v1/admin/users/export?${query}`;
}

type Impersonate = { mode: 'read_only' | 'full'; reason: string; ticket?: string; organizationId?: string };
export const impersonate = (id: string, body: Impersonate) =>
  dataOf(api.POST('/v1/admin/users/{id}/impersonate', { ...at(id), body }));
