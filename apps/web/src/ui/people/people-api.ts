import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { api, dataOf } from '../../lib/api.ts';

export type Role = Schemas['Membership']['role'];

/** Somebody in an organization, as the dialogs about it need them. */
export type Member = {
  readonly id: string;
  readonly name: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly role: Role;
};

export const userImpactQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', 'impact', id],
    queryFn: () => dataOf(api.GET('/v1/admin/users/{id}/impact', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  });

export type Invite = { email: string; name: string; organizationId: string; role: Role };
export const inviteUser = (body: Invite) => dataOf(api.POST('/v1/admin/users', { body }));

const place = (id: string, organizationId: string) => ({ params: { path: { id, organizationId } } });
type Change = { successorId?: string; reason?: string };

export const setMembership = (id: string, organizationId: string, body: Change & { role: Role }) =>
  dataOf(
    api.PUT('/v1/admin/users/{id}/memberships/{organizationId}', { ...place(id, organizationId), body }),
  );

export const removeMembership = (id: string, organizationId: string, body: Change) =>
  dataOf(
    api.DELETE('/v1/admin/users/{id}/memberships/{organizationId}', { ...place(id, organizationId), body }),
  );

/** After people changed, everything that shows them is read again. */
export function usePeopleChanged() {
  const client = useQueryClient();
  return () => {
    for (const stale of ['users', 'organizations', 'audit', 'overview'])
      void client.invalidateQueries({ queryKey: [stale] });
  };
}
