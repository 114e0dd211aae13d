import {
  confirmedEmail,
  me,
  myEmail,
  myOrganization,
  session,
  setupState,
  signedIn,
  stepUpDone,
} from '@porttask/contracts';
import { z } from 'zod';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { changeEmail, withdrawMyEmailChange } from './commands/change-email.ts';
import { changePassword } from './commands/change-password.ts';
import { confirmEmailChange } from './commands/confirm-email-change.ts';
import { confirmMfa } from './commands/confirm-mfa.ts';
import { confirmPasswordReset } from './commands/confirm-password-reset.ts';
import {
  endMyOtherSessions,
  endMySession,
  endUserSession,
  endUserSessions,
} from './commands/end-sessions.ts';
import { requestPasswordReset } from './commands/request-password-reset.ts';
import { setupPlatform } from './commands/setup-platform.ts';
import { signIn } from './commands/sign-in.ts';
import { signOut } from './commands/sign-out.ts';
import { stepUp } from './commands/step-up.ts';
import { switchOrganization, updateMe } from './commands/update-me.ts';
import { factorRoutes } from './factor-routes.ts';
import { getMe, getMyEmail, listMyOrganizations, listMySessions } from './queries/get-me.ts';
import { getSetup } from './queries/get-setup.ts';
import { listUserSessions } from './queries/list-user-sessions.ts';
import { cookie, nothing } from './session-cookie.ts';

const auth = 'Authentication';
const mine = 'My account';
const users = 'Users';

const ended = z.object({ ended: z.number().int() }).meta({ id: 'EndedSessions' });

export const routes: readonly Endpoint[] = [
  ...factorRoutes,
  read('/v1/setup', getSetup, {
    tag: auth,
    summary: 'Whether the platform still has to be set up',
    response: setupState,
  }),
  change('POST', '/v1/setup', setupPlatform, {
    tag: auth,
    summary: 'Create the first Super Admin',
    description: 'With the token of the link that the server printed at its start. Signs in.',
    status: 201,
    response: z
      .object({ user: z.object({ id: z.string(), email: z.string(), name: z.string() }) })
      .meta({ id: 'SetUp' }),
    cookie,
  }),
  change('POST', '/v1/auth/sign-in', signIn, {
    tag: auth,
    summary: 'Sign in with email and password',
    description:
      'Sets the session cookie. With `mfaRequired`, every other route answers 401 `MFA_REQUIRED` until the code is given.',
    response: signedIn,
    cookie,
    data: ({ mfaRequired, methods }) => ({ mfaRequired, methods }),
  }),
  change('POST', '/v1/auth/mfa', confirmMfa, {
    tag: auth,
    summary: 'Finish signing in with a code',
    description: 'A code of the authenticator or a recovery code. Each works once.',
    response: signedIn,
    cookie,
    data: () => ({ mfaRequired: false, methods: [] }),
  }),
  change('POST', '/v1/auth/sign-out', signOut, {
    tag: auth,
    summary: 'Sign out',
    response: nothing,
    cookie: () => 'clear',
  }),
  change('POST', '/v1/auth/step-up', stepUp, {
    tag: auth,
    summary: 'Prove again that it is you',
    description: 'With the password or a code. Sensitive actions need a proof not older than 15 minutes.',
    response: stepUpDone,
    cookie,
  }),
  change('POST', '/v1/auth/password-reset', requestPasswordReset, {
    tag: auth,
    summary: 'Ask for a link to choose a new password',
    description: 'Answers alike whether or not the address has an account.',
    status: 202,
    response: nothing,
  }),
  change('POST', '/v1/auth/password-reset/confirm', confirmPasswordReset, {
    tag: auth,
    summary: 'Choose a new password with a mailed link',
    description: 'Ends all sessions. Does not sign in and keeps the second factor.',
    response: nothing,
  }),
  change('POST', '/v1/auth/email-change/confirm', confirmEmailChange, {
    tag: auth,
    summary: 'Confirm a new email address with a mailed link',
    response: confirmedEmail,
  }),
  read('/v1/me', getMe, {
    tag: mine,
    summary: 'Who I am and what I may do',
    response: me,
  }),
  change('PATCH', '/v1/me', updateMe, {
    tag: mine,
    summary: 'Change my name',
    response: z.object({ name: z.string() }).meta({ id: 'MyProfile' }),
  }),
  read('/v1/me/organizations', listMyOrganizations, {
    tag: mine,
    summary: 'Organizations I can work in',
    response: z.array(myOrganization),
  }),
  change('POST', '/v1/me/organization', switchOrganization, {
    tag: mine,
    summary: 'Work in another of my organizations',
    response: z.object({ organizationId: z.string() }).meta({ id: 'ChosenOrganization' }),
  }),
  change('POST', '/v1/me/password', changePassword, {
    tag: mine,
    summary: 'Change my password',
    description: 'Ends all other sessions.',
    response: nothing,
    cookie,
  }),
  read('/v1/me/email', getMyEmail, {
    tag: mine,
    summary: 'My address, and the one that waits to be confirmed',
    response: myEmail,
  }),
  change('POST', '/v1/me/email', changeEmail, {
    tag: mine,
    summary: 'Ask for another email address',
    description:
      'Mails a link to the new address, good once and for 24 hours, and tells the old one. Nothing changes before the link is followed. Answers alike for an address that somebody has. A password that is given has to be right.',
    response: myEmail,
  }),
  change('DELETE', '/v1/me/email', withdrawMyEmailChange, {
    tag: mine,
    summary: 'Withdraw the change of my address',
    response: myEmail,
  }),
  read('/v1/me/sessions', listMySessions, {
    tag: mine,
    summary: 'My live sessions',
    response: z.array(session),
  }),
  change('DELETE', '/v1/me/sessions', endMyOtherSessions, {
    tag: mine,
    summary: 'End all my sessions but this one',
    response: ended,
  }),
  change('DELETE', '/v1/me/sessions/{id}', endMySession, {
    tag: mine,
    summary: 'End one of my sessions',
    response: ended,
  }),
  read('/v1/admin/users/{id}/sessions', listUserSessions, {
    tag: users,
    summary: 'Live sessions of a user',
    response: z.array(session),
  }),
  change('DELETE', '/v1/admin/users/{id}/sessions', endUserSessions, {
    tag: users,
    summary: 'End all sessions of a user',
    response: ended,
  }),
  change('DELETE', '/v1/admin/users/{id}/sessions/{sessionId}', endUserSession, {
    tag: users,
    summary: 'End one session of a user',
    response: ended,
  }),
];
