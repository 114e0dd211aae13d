import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { answerOf, api, dataOf } from '../../lib/api.ts';
import type { EntitySource } from '../../lib/entity-sources.ts';
import { meQuery } from '../../lib/me.ts';
import type { ListParams } from '../../ui/list-page/list-url.ts';
import type { PeoplePlace } from '../../ui/people/people-api.ts';

export type OwnOrganization = Schemas['OwnOrganization'];
export type Person = Schemas['Member'];
export type Usage = Schemas['OwnUsage'];

const key = 'own-organization';
const at = (id: string) => ({ params: { path: { id } } });

export const ownOrganizationQuery = queryOptions({
  queryKey: [key, 'settings'],
  queryFn: () => dataOf(api.GET('/v1/organization')),
});

export const usageQuery = queryOptions({
  queryKey: [key, 'usage'],
  queryFn: () => dataOf(api.GET('/v1/organization/usage')),
});

export const peopleQuery = (params: ListParams) =>
  queryOptions({
    queryKey: [key, 'people', params],
    queryFn: () => answerOf(api.GET('/v1/organization/users', { params: { query: params } })),
    placeholderData: keepPreviousData,
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: [key, 'person', id],
    queryFn: () => dataOf(api.GET('/v1/organization/users/{id}', at(id))),
  });

export const invitationsQuery = queryOptions({
  queryKey: [key, 'invitations'],
  queryFn: () => dataOf(api.GET('/v1/organization/invitations')),
});

/** Invitations: each command leaves the list and the places that are left fresh. */
export function useInvitationCommands() {
  const client = useQueryClient();
  const onSuccess = async () => {
    void client.invalidateQueries({ queryKey: meQuery.queryKey });
    void client.invalidateQueries({ queryKey: ['audit'] });
    await client.invalidateQueries({ queryKey: [key] });
  };
  const send = useMutation({
    mutationFn: (body: { email: string; name: string; role: Person['role'] }) =>
      dataOf(api.POST('/v1/organization/invitations', { body })),
    onSuccess,
  });
  const resend = useMutation({
    mutationFn: (id: string) => dataOf(api.POST('/v1/organization/invitations/{id}/resend', at(id))),
    onSuccess,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => dataOf(api.DELETE('/v1/organization/invitations/{id}', at(id))),
    onSuccess,
  });
  return { send, resend, revoke };
}

/** People of the organization, for fields and filters. */
export const peopleSource = (but?: string): EntitySource => ({
  key: `${key}-people-${but ?? ''}`,
  placeholder: 'Name or email',
  async search(text) {
    const query = { limit: 20, sort: 'name', ...(text ? { search: text } : {}) };
    const { data } = await answerOf(api.GET('/v1/organization/users', { params: { query } }));
    return data
      .filter(({ id, status }) => id !== but && status !== 'deactivated')
      .map(({ id, name, email }) => ({ value: id, label: email ? `${name} · ${email}` : name }));
  },
  name: async (id) => (await dataOf(api.GET('/v1/organization/users/{id}', at(id)))).name,
});

/** Colleagues, as an admin of the organization changes them. */
export const colleagues: PeoplePlace = {
  setRole: ({ id }, body) => dataOf(api.PATCH('/v1/organization/users/{id}', { ...at(id), body })),
  remove: ({ id }, body) => dataOf(api.DELETE('/v1/organization/users/{id}', { ...at(id), body })),
  successors: ({ id }) => peopleSource(id),
  // Whoever asks is an active admin besides them.
  isLastAdmin: async () => false,
};
