import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api.ts';

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

export const mySessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: () => dataOf(api.GET('/v1/me/sessions')),
});

export const endMySession = (id: string) =>
  dataOf(api.DELETE('/v1/me/sessions/{id}', { params: { path: { id } } }));
export const endMyOtherSessions = () => dataOf(api.DELETE('/v1/me/sessions'));
