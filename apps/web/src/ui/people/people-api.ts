import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { api, dataOf } from '../../lib/api.ts';
import type { EntitySource } from '../../lib/entity-sources.ts';
import { membersSource } from '../../lib/entity-sources.ts';

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

/** Why the limit of users leaves no place in an organization, as the gate says it; null while there is room. */
export const placesQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['organizations', 'places', organizationId],
    queryFn: async () => {
      const { steps } = await dataOf(
        api.GET('/v1/admin/organizations/{id}/access', {
          params: { path: { id: organizationId }, query: { action: 'invitation.send_own' } },
        }),
      );
      const limit = steps.find(({ step }) => step === 'limit');
      return limit?.state === 'refused' ? limit.because : null;
    },
    staleTime: 0,
  });

const place = (id: string, organizationId: string) => ({ params: { path: { id, organizationId } } });
type Change = { successorId?: string; reason?: string };

export const setMembership = (id: string, organizationId: string, body: Change & { role: Role }) =>
  dataOf(
    api.PUT('/v1/admin/users/{id}/memberships/{organizationId}', { ...place(id, organizationId), body }),
  );

const removeMembership = (id: string, organizationId: string, body: Change) =>
  dataOf(
    api.DELETE('/v1/admin/users/{id}/memberships/{organizationId}', { ...place(id, organizationId), body }),
  );

/** Where people are changed: in Administration, or by the organization itself. */
export type PeoplePlace = {
  readonly setRole: (member: Member, body: Change & { role: Role }) => Promise<unknown>;
  readonly remove: (member: Member, body: Change) => Promise<unknown>;
  /** Who may become admin instead of them. */
  readonly successors: (member: Member) => EntitySource;
  /** Whether they are the last active admin. */
  readonly isLastAdmin: (member: Member) => Promise<boolean>;
};

export const administration: PeoplePlace = {
  setRole: ({ id, organizationId }, body) => setMembership(id, organizationId, body),
  remove: ({ id, organizationId }, body) => removeMembership(id, organizationId, body),
  successors: ({ id, organizationId }) => membersSource(organizationId, id),
  async isLastAdmin({ id, organizationId }) {
    const { memberships } = await dataOf(
      api.GET('/v1/admin/users/{id}/impact', { params: { path: { id } } }),
    );
    return memberships.find((one) => one.organizationId === organizationId)?.lastAdmin ?? false;
  },
};

/** Whether a successor has to be named before somebody is taken out. */
export const lastAdminQuery = ({ isLastAdmin }: PeoplePlace, member: Member) =>
  queryOptions({
    queryKey: ['users', 'last-admin', member.organizationId, member.id],
    queryFn: () => isLastAdmin(member),
    staleTime: 0,
    gcTime: 0,
  });

/** After people changed, everything that shows them is read again. */
export function usePeopleChanged() {
  const client = useQueryClient();
  return () => {
    for (const stale of ['users', 'organizations', 'own-organization', 'me', 'audit', 'overview'])
      void client.invalidateQueries({ queryKey: [stale] });
  };
}
