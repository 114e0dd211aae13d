import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../../lib/api.ts';
import { answerOf, api, dataOf } from '../../../lib/api.ts';

export type Entitlement = Schemas['Entitlement'];
export type EntitlementKey = Entitlement['key'];
export type FlagOverride = Schemas['FlagOverride'];
export type FlagValue = FlagOverride['value'];

export const entitlementsQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'entitlements', id],
    queryFn: () => dataOf(api.GET('/v1/admin/organizations/{id}/entitlements', { params: { path: { id } } })),
  });

export const flagOverridesQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'flag-overrides', id],
    queryFn: () =>
      answerOf(
        api.GET('/v1/admin/organizations/{id}/feature-flags', {
          params: { path: { id }, query: { limit: 100 } },
        }),
      ),
  });

/** Everything members of organizations may do or look at. */
export const memberActionsQuery = queryOptions({
  queryKey: ['member-actions'],
  queryFn: () => dataOf(api.GET('/v1/admin/member-actions')),
  staleTime: 300_000,
});

export const accessQuery = (id: string, action: string, userId: string | null) =>
  queryOptions({
    queryKey: ['organizations', 'access', id, action, userId],
    queryFn: () =>
      dataOf(
        api.GET('/v1/admin/organizations/{id}/access', {
          params: { path: { id }, query: { action, ...(userId ? { userId } : {}) } },
        }),
      ),
    staleTime: 0,
  });

type Said<V> = { readonly value: V; readonly reason: string; readonly expiresOn: string | null };

/** Overrides of one organization: set or taken away, and everything about them fresh afterwards. */
export function useOverrides(id: string) {
  const client = useQueryClient();
  const onSuccess = async () => {
    void client.invalidateQueries({ queryKey: ['audit'] });
    await client.invalidateQueries({ queryKey: ['organizations'] });
  };
  const setEntitlement = useMutation({
    mutationFn: ({ key, ...body }: Said<Entitlement['value']> & { key: EntitlementKey }) =>
      dataOf(
        api.PUT('/v1/admin/organizations/{id}/entitlements/{key}', { params: { path: { id, key } }, body }),
      ),
    onSuccess,
  });
  const removeEntitlement = useMutation({
    mutationFn: ({ key, reason }: { key: EntitlementKey; reason: string }) =>
      dataOf(
        api.DELETE('/v1/admin/organizations/{id}/entitlements/{key}', {
          params: { path: { id, key } },
          body: { reason },
        }),
      ),
    onSuccess,
  });
  const setFlag = useMutation({
    mutationFn: ({ key, ...body }: Said<FlagValue> & { key: string }) =>
      dataOf(
        api.PUT('/v1/admin/organizations/{id}/feature-flags/{key}', { params: { path: { id, key } }, body }),
      ),
    onSuccess,
  });
  const removeFlag = useMutation({
    mutationFn: ({ key, reason }: { key: string; reason: string }) =>
      dataOf(
        api.DELETE('/v1/admin/organizations/{id}/feature-flags/{key}', {
          params: { path: { id, key } },
          body: { reason },
        }),
      ),
    onSuccess,
  });
  return { setEntitlement, removeEntitlement, setFlag, removeFlag };
}
