import { workspaceErrors } from './workspace-errors.ts';

/**
 * Every error code that leaves the API, with its HTTP status and the sentence people read.
 * `{name}` in a sentence is filled from the error's params. No other code exists.
 */
export const errorCatalogue = {
  MALFORMED_REQUEST: { status: 400, message: 'The request could not be read: {problem}.' },
  UNAUTHENTICATED: { status: 401, message: 'Sign in to go on.' },
  INVALID_CREDENTIALS: { status: 401, message: 'Email or password is not right.' },
  INVALID_CODE: { status: 401, message: 'That code is not right, or it was used already.' },
  PASSKEY_REFUSED: {
    status: 401,
    message: 'That passkey was not accepted: it is not known here, or the request took too long. Try again.',
  },
  MFA_REQUIRED: { status: 401, message: 'Give your second factor to finish signing in.' },
  FORBIDDEN: { status: 403, message: 'You may not do this.' },
  ORIGIN_REFUSED: {
    status: 403,
    message: 'This request did not come from PortTask itself, so it was refused.',
  },
  MFA_ENROLLMENT_REQUIRED: {
    status: 403,
    message: 'Set up a passkey or an authenticator first: Super Admins need a second factor here.',
  },
  PASSWORD_CHANGE_REQUIRED: {
    status: 403,
    message: 'Choose a new password first. Until then nothing else is possible.',
  },
  ORGANIZATION_SUSPENDED: {
    status: 403,
    message: '{organization} is suspended ({category}). Ask {contact} what has to happen.',
  },
  ORGANIZATION_DEACTIVATED: {
    status: 403,
    message: '{organization} is deactivated. Ask {contact} if this is a mistake.',
  },
  ACCOUNT_DEACTIVATED: {
    status: 403,
    message: 'This account is deactivated. Ask your administrator if this is a mistake.',
  },
  FEATURE_NOT_IN_PLAN: {
    status: 403,
    message: 'Your organization does not have "{feature}" ({because}). {help}',
  },
  FEATURE_DISABLED: {
    status: 403,
    message: '"{feature}" is not available: {because}. {help}',
  },
  LIMIT_REACHED: {
    status: 403,
    message: '{limitName}: {used} of {limit} are used ({because}). {help}',
  },
  LICENSE_INVALID: {
    status: 403,
    message: 'The license of your organization does not allow this: {because}. {help}',
  },
  BLOCKED_WHILE_IMPERSONATING: {
    status: 403,
    message: 'You are acting as {subject}: {problem}.',
  },
  APPROVAL_REQUIRED: {
    status: 403,
    message: 'A second Super Admin has to approve exactly this first. Ask for approval.',
  },
  APPROVAL_BY_REQUESTER: {
    status: 403,
    message: 'You asked for this approval, so somebody else has to decide on it.',
  },
  NOT_YOUR_NOTE: {
    status: 403,
    message: 'This note is by {author}, who alone can change it. Add a note of your own instead.',
  },
  STEP_UP_REQUIRED: {
    status: 403,
    message: 'Confirm that it is you: give your password, a code or a passkey again.',
  },
  NOT_FOUND: { status: 404, message: 'There is nothing here under that address or id.' },
  METHOD_NOT_ALLOWED: { status: 405, message: '{method} is not possible here; use {allowed}.' },
  SETUP_ALREADY_DONE: { status: 409, message: 'PortTask is set up already. Sign in instead.' },
  SLUG_TAKEN: { status: 409, message: 'The slug "{slug}" is taken or reserved. Choose another one.' },
  DOMAIN_TAKEN: { status: 409, message: 'The domain {domain} belongs to another organization.' },
  DOMAIN_ALREADY_ADDED: { status: 409, message: 'The domain {domain} is in the list already.' },
  DOMAIN_NOT_PROVEN: { status: 409, message: '{domain} cannot be verified yet: {problem}.' },
  DOMAIN_NOT_VERIFIED: {
    status: 409,
    message: 'The domain {domain} is not verified. Only a verified domain can be the primary one.',
  },
  DOMAIN_IS_PRIMARY: {
    status: 409,
    message: '{domain} is the primary domain. Make another verified domain the primary one first.',
  },
  ORGANIZATION_ALREADY_SUSPENDED: {
    status: 409,
    message: 'This organization is suspended already. It can be reinstated.',
  },
  ORGANIZATION_NOT_SUSPENDED: {
    status: 409,
    message: 'This organization is {status}, so there is nothing to reinstate. {instead}',
  },
  ORGANIZATION_NOT_ACTIVE: {
    status: 409,
    message: 'This organization is {status}, and this needs an active one. {instead}',
  },
  ORGANIZATION_ALREADY_DEACTIVATED: {
    status: 409,
    message: 'This organization is deactivated already. {instead}',
  },
  ORGANIZATION_NOT_DEACTIVATED: {
    status: 409,
    message: 'This organization is {status}, so there is nothing to restore. {instead}',
  },
  LAST_SUPER_ADMIN: {
    status: 409,
    message: 'This is the last active Super Admin. Make somebody else a Super Admin first.',
  },
  LAST_ORGANIZATION_ADMIN: {
    status: 409,
    message: '{name} is the last active admin of {organization}. Name a member who becomes one instead.',
  },
  CANNOT_TARGET_SELF: {
    status: 409,
    message: 'Nobody does this to their own account. Ask somebody else who may.',
  },
  USER_NOT_ACTIVE: {
    status: 409,
    message: 'This account is {status}. That is possible only while it is active.',
  },
  USER_ALREADY_DEACTIVATED: {
    status: 409,
    message: 'This account is deactivated already. It can be reactivated.',
  },
  USER_NOT_DEACTIVATED: {
    status: 409,
    message: 'This account is {status}, so there is nothing to reactivate. Only a deactivated one can be.',
  },
  ALREADY_MEMBER: {
    status: 409,
    message: '{name} belongs to {organization} already. Change the role instead of inviting again.',
  },
  INVITATION_NOT_PENDING: {
    status: 409,
    message: 'This invitation is {status}. Only a pending or expired one can be sent again or taken back.',
  },
  TOKEN_INVALID: {
    status: 409,
    message: 'This link was used already, was replaced by a newer one, or has expired. Ask for a new one.',
  },
  SIGN_IN_TO_ACCEPT: {
    status: 409,
    message: 'There is an account with this address already. Sign in with it to accept the invitation.',
  },
  MFA_ALREADY_ENROLLED: {
    status: 409,
    message: 'An authenticator is set up already. Remove it first to set up another.',
  },
  APPROVAL_NOT_NEEDED: {
    status: 409,
    message: 'This needs no approval now. Do it directly.',
  },
  APPROVAL_NOT_OPEN: {
    status: 409,
    message: 'This request for approval is {status}, so nothing can be decided any more.',
  },
  SECOND_SUPER_ADMIN_NEEDED: {
    status: 409,
    message: 'There is no second Super Admin who could approve anything. Grant the role to somebody first.',
  },
  MFA_NOT_ENROLLED: { status: 409, message: 'That second factor is not set up.' },
  PASSKEYS_UNAVAILABLE: {
    status: 409,
    message: 'Browsers do not offer passkeys at {address}. {remedy}',
  },
  PASSKEY_KNOWN: { status: 409, message: 'That passkey is registered already.' },
  TOO_MANY_PASSKEYS: {
    status: 409,
    message: 'You have {limit} passkeys, the most there can be. Remove one first.',
  },
  EMAIL_TAKEN: {
    status: 409,
    message: 'There is an account with this address already, so it stays with that one.',
  },
  IMPERSONATION_ACTIVE: {
    status: 409,
    message:
      'You are working as somebody already. End that impersonation first; the list of impersonations shows it.',
  },
  IMPERSONATION_OVER: { status: 409, message: 'This impersonation is over already.' },
  CANNOT_IMPERSONATE: { status: 409, message: 'Nobody can work as this person now: {problem}.' },
  NOT_IMPERSONATING: { status: 409, message: 'You are not working as anybody else.' },
  ...workspaceErrors,
  TEST_CLOCK_MOVING: {
    status: 409,
    message: 'Business time is being moved already. Try again when that has ended.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 409,
    message: 'This Idempotency-Key was used for another request. Use a new key for a new request.',
  },
  VERSION_CONFLICT: {
    status: 412,
    message: 'Somebody changed this meanwhile. Load it again and repeat your change.',
  },
  PAYLOAD_TOO_LARGE: { status: 413, message: 'The body is larger than {limit}.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: 'Send the body as {expected}.' },
  VALIDATION_ERROR: { status: 422, message: 'Some fields need another value.' },
  RATE_LIMITED: { status: 429, message: 'Too many requests. Try again in {retryAfterSeconds} seconds.' },
  ACCOUNT_LOCKED: {
    status: 429,
    message: 'Too many wrong attempts. Try again in {retryAfterMinutes} minutes, or reset your password.',
  },
  INTERNAL_ERROR: {
    status: 500,
    message: 'Something went wrong on our side. It was recorded under the request id.',
  },
  UNAVAILABLE: {
    status: 503,
    message: 'PortTask cannot reach its database right now. Try again in a moment.',
  },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof errorCatalogue;

/** One field of a request that was refused, and what would be right. */
export type ErrorDetail = { readonly field: string; readonly message: string };

/** The sentence of an error code with its params filled in. An absent param shows as "unknown". */
export function errorMessage(
  code: ErrorCode,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return errorCatalogue[code].message.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(params[name] ?? 'unknown'),
  );
}
