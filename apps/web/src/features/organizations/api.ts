import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { answerOf, api, dataOf } from '../../lib/api.ts';
import type { ListParams } from '../../ui/list-page/list-url.ts';
import type { SettingsChange } from '../../ui/organization-settings/settings-place.ts';

export type Organization = Schemas['Organization'];
export type Impact = Schemas['Impact'];
export type SuspensionCategory = NonNullable<Organization['suspension']>['category'];

const key = 'organizations';
const at = (id: string) => ({ params: { path: { id } } });

export const organizationsQuery = (params: ListParams) =>
  queryOptions({
    queryKey: [key, 'list', params],
    queryFn: () => answerOf(api.GET('/v1/admin/organizations', { params: { query: params } })),
    placeholderData: keepPreviousData,
  });

export const organizationQuery = (id: string) =>
  queryOptions({
    queryKey: [key, 'one', id],
    queryFn: () => dataOf(api.GET('/v1/admin/organizations/{id}', at(id))),
  });

export const impactQuery = (id: string, action: 'suspend' | 'deactivate') =>
  queryOptions({
    queryKey: [key, 'impact', id, action],
    queryFn: () =>
      dataOf(
        api.GET('/v1/admin/organizations/{id}/impact', {
          params: { path: { id }, query: { action } },
        }),
      ),
    staleTime: 0,
    gcTime: 0,
  });

export const invitationsQuery = (id: string) =>
  queryOptions({
    queryKey: [key, 'invitations', id],
    queryFn: () => dataOf(api.GET('/v1/admin/organizations/{id}/invitations', at(id))),
  });

export type NewOrganization = {
  name: string;
  domain: string;
  slug?: string;
  country?: string;
  timezone?: string;
  currency?: string;
  admin: { name: string; email: string };
};
export const createOrganization = (body: NewOrganization) =>
  dataOf(api.POST('/v1/admin/organizations', { body }));

/** Only if nobody changed it since this version was read. */
export const updateOrganization = (id: string, version: number, body: SettingsChange) =>
  dataOf(
    api.PATCH('/v1/admin/organizations/{id}', { ...at(id), body, headers: { 'If-Match': `"${version}"` } }),
  );

/** Commands on one organization; each leaves the new state in the cache and everything about it fresh. */
export function useOrganizationCommands(id: string) {
  const client = useQueryClient();
  const onSuccess = (organization: Organization) => {
    client.setQueryData(organizationQuery(id).queryKey, organization);
    for (const stale of [key, 'audit', 'overview']) void client.invalidateQueries({ queryKey: [stale] });
  };
  const suspend = useMutation({
    mutationFn: (body: { category: SuspensionCategory; reason: string }) =>
      dataOf(api.POST('/v1/admin/organizations/{id}/suspend', { ...at(id), body })),
    onSuccess,
  });
  const reinstate = useMutation({
    mutationFn: (reason: string) =>
      dataOf(api.POST('/v1/admin/organizations/{id}/reinstate', { ...at(id), body: { reason } })),
    onSuccess,
  });
  const deactivate = useMutation({
    mutationFn: (body: { reason: string; confirm: string }) =>
      dataOf(api.POST('/v1/admin/organizations/{id}/deactivate', { ...at(id), body })),
    onSuccess,
  });
  const restore = useMutation({
    mutationFn: (reason: string) =>
      dataOf(api.POST('/v1/admin/organizations/{id}/restore', { ...at(id), body: { reason } })),
    onSuccess,
  });
  return { suspend, reinstate, deactivate, restore, onChanged: onSuccess };
}

export const resendInvitation = (id: string, invitationId: string) =>
  dataOf(
    api.POST('/v1/admin/organizations/{id}/invitations/{invitationId}/resend', {
      params: { path: { id, invitationId } },
    }),
  );

export const revokeInvitation = (id: string, invitationId: string) =>
  dataOf(
    api.DELETE('/v1/admin/organizations/{id}/invitations/{invitationId}', {
      params: { path: { id, invitationId } },
    }),
  );

export const organizationUsersQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', 'of', id],
    queryFn: () =>
      answerOf(
        api.GET('/v1/admin/users', { params: { query: { organizationId: id, limit: 100, sort: 'name' } } }),
      ),
  });
