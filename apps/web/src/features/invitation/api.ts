import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { api, dataOf } from '../../lib/api.ts';

export type InvitationView = Schemas['InvitationView'];

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => dataOf(api.GET('/v1/auth/invitations/{token}', { params: { path: { token } } })),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

export const acceptInvitation = (token: string, account: { name: string; password: string } | null) =>
  dataOf(api.POST('/v1/auth/invitations/{token}', { params: { path: { token } }, body: account ?? {} }));

export const signIn = (body: { email: string; password: string }) =>
  dataOf(api.POST('/v1/auth/sign-in', { body }));

export const workIn = (organizationId: string) =>
  dataOf(api.POST('/v1/me/organization', { body: { organizationId } }));

export const signOut = () => dataOf(api.POST('/v1/auth/sign-out'));
