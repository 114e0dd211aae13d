import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api.ts';
import { answerChallenge } from '../../lib/passkeys.ts';

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => dataOf(api.GET('/v1/setup')),
  staleTime: 60_000,
});

/** How an organization's doors look. A slug that nobody has is no reason to ask again. */
export const signInBrandingQuery = (slug: string) =>
  queryOptions({
    queryKey: ['sign-in-branding', slug],
    queryFn: () => dataOf(api.GET('/v1/auth/branding/{slug}', { params: { path: { slug } } })),
    staleTime: 300_000,
    retry: false,
  });

type Setup = { token: string; name: string; email: string; password: string };
export const setUp = (body: Setup) => dataOf(api.POST('/v1/setup', { body }));

export const signIn = (body: { email: string; password: string }) =>
  dataOf(api.POST('/v1/auth/sign-in', { body }));

export const giveCode = (code: string) => dataOf(api.POST('/v1/auth/mfa', { body: { code } }));

export const passkeySignIn = async () => {
  const options = await dataOf(api.POST('/v1/auth/passkeys/sign-in/options'));
  const credential = await answerChallenge(options);
  return dataOf(api.POST('/v1/auth/passkeys/sign-in', { body: { credential } }));
};

export const givePasskey = async () => {
  const options = await dataOf(api.POST('/v1/auth/passkeys/mfa/options'));
  const credential = await answerChallenge(options);
  return dataOf(api.POST('/v1/auth/passkeys/mfa', { body: { credential } }));
};

export const confirmEmail = (token: string) =>
  dataOf(api.POST('/v1/auth/email-change/confirm', { body: { token } }));

export const askForReset = (email: string) =>
  dataOf(api.POST('/v1/auth/password-reset', { body: { email } }));

export const choosePassword = (body: { token: string; password: string }) =>
  dataOf(api.POST('/v1/auth/password-reset/confirm', { body }));
