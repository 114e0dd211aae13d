import {
  addedPasskey,
  mfaState,
  passkey,
  passkeyCreation,
  passkeyRequest,
  recoveryCodes,
  signedIn,
  stepUpDone,
  totpEnrollment,
} from '@porttask/contracts';
import { z } from 'zod';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { addPasskey, offerPasskey } from './commands/add-passkey.ts';
import { confirmTotp, offerTotp } from './commands/enroll-totp.ts';
import {
  confirmPasskeyFactor,
  offerPasskeyFactor,
  offerPasskeyStepUp,
  stepUpByPasskey,
} from './commands/give-passkey.ts';
import { removePasskey, renamePasskey } from './commands/keep-passkeys.ts';
import { removeTotp, renewRecoveryCodes } from './commands/remove-totp.ts';
import { offerPasskeySignIn, signInByPasskey } from './commands/sign-in-by-passkey.ts';
import { getMfa, listMyPasskeys } from './queries/get-me.ts';
import { cookie, nothing } from './session-cookie.ts';

const auth = 'Authentication';
const mine = 'My account';

const forBrowser = 'What `navigator.credentials.get()` needs. The challenge is good for five minutes, once.';
const entered = () => ({ mfaRequired: false, methods: [] });

/** Endpoints of second factors: the authenticator, passkeys, recovery codes. */
export const factorRoutes: readonly Endpoint[] = [
  change('POST', '/v1/auth/passkeys/sign-in/options', offerPasskeySignIn, {
    tag: auth,
    summary: 'Begin to sign in with a passkey',
    description: forBrowser,
    response: passkeyRequest,
  }),
  change('POST', '/v1/auth/passkeys/sign-in', signInByPasskey, {
    tag: auth,
    summary: 'Sign in with a passkey',
    description: 'Without a password: the authenticator verified the person, so it stands for both factors.',
    response: signedIn,
    cookie,
    data: entered,
  }),
  change('POST', '/v1/auth/passkeys/mfa/options', offerPasskeyFactor, {
    tag: auth,
    summary: 'Begin to finish signing in with a passkey',
    description: forBrowser,
    response: passkeyRequest,
  }),
  change('POST', '/v1/auth/passkeys/mfa', confirmPasskeyFactor, {
    tag: auth,
    summary: 'Finish signing in with a passkey',
    response: signedIn,
    cookie,
    data: entered,
  }),
  change('POST', '/v1/auth/passkeys/step-up/options', offerPasskeyStepUp, {
    tag: auth,
    summary: 'Begin to prove again that it is you',
    description: forBrowser,
    response: passkeyRequest,
  }),
  change('POST', '/v1/auth/passkeys/step-up', stepUpByPasskey, {
    tag: auth,
    summary: 'Prove again that it is you, with a passkey',
    response: stepUpDone,
    cookie,
  }),
  read('/v1/me/passkeys', listMyPasskeys, {
    tag: mine,
    summary: 'My passkeys',
    response: z.array(passkey),
  }),
  change('POST', '/v1/me/passkeys/options', offerPasskey, {
    tag: mine,
    summary: 'Begin to set up a passkey',
    description:
      'What `navigator.credentials.create()` needs. The challenge is good for five minutes, once. Browsers want a public URL with a name over https, or localhost: elsewhere this answers 409 `PASSKEYS_UNAVAILABLE`.',
    response: passkeyCreation,
  }),
  change('POST', '/v1/me/passkeys', addPasskey, {
    tag: mine,
    summary: 'Keep a new passkey',
    description: 'Ends all other sessions. The first factor brings recovery codes, which are shown once.',
    status: 201,
    response: addedPasskey,
    cookie,
  }),
  change('PATCH', '/v1/me/passkeys/{id}', renamePasskey, {
    tag: mine,
    summary: 'Rename one of my passkeys',
    response: passkey,
  }),
  change('DELETE', '/v1/me/passkeys/{id}', removePasskey, {
    tag: mine,
    summary: 'Remove one of my passkeys',
    description: 'Ends all other sessions.',
    response: nothing,
  }),
  read('/v1/me/mfa', getMfa, { tag: mine, summary: 'My second factors', response: mfaState }),
  change('POST', '/v1/me/mfa/totp', offerTotp, {
    tag: mine,
    summary: 'Begin to set up an authenticator',
    response: totpEnrollment,
  }),
  change('POST', '/v1/me/mfa/totp/confirm', confirmTotp, {
    tag: mine,
    summary: 'Confirm the authenticator with its first code',
    description: 'The first factor brings recovery codes, which are shown once.',
    response: recoveryCodes,
    cookie,
  }),
  change('DELETE', '/v1/me/mfa/totp', removeTotp, {
    tag: mine,
    summary: 'Remove my authenticator',
    response: nothing,
  }),
  change('POST', '/v1/me/mfa/recovery-codes', renewRecoveryCodes, {
    tag: mine,
    summary: 'Make new recovery codes',
    response: recoveryCodes,
  }),
];
