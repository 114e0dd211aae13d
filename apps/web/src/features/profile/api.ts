import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { answerOf, api, dataOf } from '../../lib/api.ts';
import { makePasskey } from '../../lib/passkeys.ts';

export const renameMe = (name: string) => dataOf(api.PATCH('/v1/me', { body: { name } }));

export const changePassword = (body: { current: string; password: string }) =>
  dataOf(api.POST('/v1/me/password', { body }));

export const mfaQuery = queryOptions({
  queryKey: ['me', 'mfa'],
  queryFn: () => dataOf(api.GET('/v1/me/mfa')),
});

export const offerTotp = () => dataOf(api.POST('/v1/me/mfa/totp'));
export const confirmTotp = (code: string) => dataOf(api.POST('/v1/me/mfa/totp/confirm', { body: { code } }));
export const removeTotp = () => dataOf(api.DELETE('/v1/me/mfa/totp'));
export const renewRecoveryCodes = () => dataOf(api.POST('/v1/me/mfa/recovery-codes'));

export type Passkey = Schemas['Passkey'];

export const passkeysQuery = queryOptions({
  queryKey: ['me', 'passkeys'],
  queryFn: () => dataOf(api.GET('/v1/me/passkeys')),
});

export const addPasskey = async (name: string) => {
  const options = await dataOf(api.POST('/v1/me/passkeys/options'));
  const credential = await makePasskey(options);
  return dataOf(api.POST('/v1/me/passkeys', { body: { name, credential } }));
};
export const renamePasskey = (id: string, name: string) =>
  dataOf(api.PATCH('/v1/me/passkeys/{id}', { params: { path: { id } }, body: { name } }));
export const removePasskey = (id: string) =>
  dataOf(api.DELETE('/v1/me/passkeys/{id}', { params: { path: { id } } }));

export const myEmailQuery = queryOptions({
  queryKey: ['me', 'email'],
  queryFn: () => dataOf(api.GET('/v1/me/email')),
});
export const changeEmail = (email: string) => dataOf(api.POST('/v1/me/email', { body: { email } }));
export const withdrawEmail = () => dataOf(api.DELETE('/v1/me/email'));

export const mySessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: () => dataOf(api.GET('/v1/me/sessions')),
});

export const endMySession = (id: string) =>
  dataOf(api.DELETE('/v1/me/sessions/{id}', { params: { path: { id } } }));
export const endMyOtherSessions = () => dataOf(api.DELETE('/v1/me/sessions'));

export const noticesQuery = infiniteQueryOptions({
  queryKey: ['me', 'notices'],
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/v1/me/notifications', {
        params: { query: { limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } },
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.pagination.nextCursor,
});
export const markNoticesRead = () => dataOf(api.POST('/v1/me/notifications/read'));
