import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../../lib/api.ts';
import { answerOf, api, dataOf } from '../../../lib/api.ts';
import { organizationQuery } from '../api.ts';

export type Domain = Schemas['OrganizationDomain'];
export type Note = Schemas['OrganizationNote'];

const at = (id: string) => ({ params: { path: { id } } });

export const domainsQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'domains', id],
    queryFn: () => dataOf(api.GET('/v1/admin/organizations/{id}/domains', at(id))),
  });

/** Commands on the domains of an organization; each leaves everything about them fresh. */
export function useDomainCommands(id: string) {
  const client = useQueryClient();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: domainsQuery(id).queryKey }),
      client.invalidateQueries({ queryKey: organizationQuery(id).queryKey }),
      client.invalidateQueries({ queryKey: ['organizations', 'list'] }),
      client.invalidateQueries({ queryKey: ['audit'] }),
    ]);
  const path = (domainId: string) => ({ params: { path: { id, domainId } } });
  const add = useMutation({
    mutationFn: (domain: string) =>
      dataOf(api.POST('/v1/admin/organizations/{id}/domains', { ...at(id), body: { domain } })),
    onSuccess: refresh,
  });
  const verify = useMutation({
    mutationFn: ({ domainId, reason }: { domainId: string; reason?: string }) =>
      dataOf(
        api.POST('/v1/admin/organizations/{id}/domains/{domainId}/verify', {
          ...path(domainId),
          body: reason === undefined ? {} : { reason },
        }),
      ),
    // What a look into the DNS found wrong stands in the list, too.
    onSettled: refresh,
  });
  const makePrimary = useMutation({
    mutationFn: (domainId: string) =>
      dataOf(api.POST('/v1/admin/organizations/{id}/domains/{domainId}/primary', path(domainId))),
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: (domainId: string) =>
      dataOf(api.DELETE('/v1/admin/organizations/{id}/domains/{domainId}', path(domainId))),
    onSuccess: refresh,
  });
  return { add, verify, makePrimary, remove };
}

/** Notes, the newest first, some at a time. */
export const notesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['organizations', 'notes', id],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/admin/organizations/{id}/notes', {
          params: { path: { id }, query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ pagination }) => pagination.nextCursor,
  });

/** Commands on the notes about an organization. */
export function useNoteCommands(id: string) {
  const client = useQueryClient();
  const onSuccess = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: notesQuery(id).queryKey }),
      client.invalidateQueries({ queryKey: ['audit'] }),
    ]);
  const path = (noteId: string) => ({ params: { path: { id, noteId } } });
  const add = useMutation({
    mutationFn: (text: string) =>
      dataOf(api.POST('/v1/admin/organizations/{id}/notes', { ...at(id), body: { text } })),
    onSuccess,
  });
  const change = useMutation({
    mutationFn: ({ noteId, text }: { noteId: string; text: string }) =>
      dataOf(api.PATCH('/v1/admin/organizations/{id}/notes/{noteId}', { ...path(noteId), body: { text } })),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (noteId: string) =>
      dataOf(api.DELETE('/v1/admin/organizations/{id}/notes/{noteId}', path(noteId))),
    onSuccess,
  });
  return { add, change, remove };
}
