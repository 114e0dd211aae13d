/** Law: every command and query lets in whom its policy names, and nobody else. */
import type { ErrorCode } from '@porttask/contracts';
import { afterAll, beforeAll, it } from 'vitest';
import { commands, endpoints, queries } from '#app/modules';
import type { Access } from '#kernel/access';
import { internalOrigin } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import type { AnyCommand, AnyQuery, Upload } from '#kernel/endpoint';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import type { Caller } from './callers.ts';
import { actorOf, everyCaller } from './callers.ts';
import { uphold } from './law.ts';

let app: TestApp;
let callers: readonly Caller[];
beforeAll(async () => {
  app = await startTestApp();
  callers = await everyCaller(app);
}, 240_000);
afterAll(() => app.close());

type Action = AnyCommand | AnyQuery;
const actions: readonly Action[] = [...commands, ...queries];

const refusalOf = {
  mfa_pending: 'MFA_REQUIRED',
  mfa_enrollment: 'MFA_ENROLLMENT_REQUIRED',
  password_change: 'PASSWORD_CHANGE_REQUIRED',
  organization_closed: 'ORGANIZATION_SUSPENDED',
  impersonation_over: 'UNAUTHENTICATED',
} as const satisfies Partial<Record<Caller['standing'], ErrorCode>>;

/** Every action looks at its input after it let the caller in, and none knows this field: nothing is ever changed. */
const strange = 'unknownToEveryAction';
type Answer = ErrorCode | 'let in';

function refusedInTheirName(kind: Action['kind'], access: Access, { impersonating }: Caller): boolean {
  if (impersonating === null || access.impersonating === 'always') return false;
  const forThePersonAlone = access.impersonating === 'never' || access.stepUp === true;
  return forThePersonAlone || (kind === 'command' && impersonating === 'read_only');
}

/** What a policy means for a caller, written down a second time and without `authorize`. */
function expected({ kind, access }: Action, caller: Caller): Answer {
  const inTheirName = refusedInTheirName(kind, access, caller) ? 'BLOCKED_WHILE_IMPERSONATING' : null;
  if (access.who === 'anyone') return inTheirName ?? 'let in';
  if (caller.id === null) return 'UNAUTHENTICATED';
  if (caller.standing !== 'full' && !access.also?.includes(caller.standing))
    return refusalOf[caller.standing];
  const named =
    access.who === 'signed_in' ||
    (access.who === 'super_admin' && caller.right === 'super_admin') ||
    (access.who === 'organization' && access.roles.some((role) => role === caller.right));
  if (!named) return 'FORBIDDEN';
  if (inTheirName) return inTheirName;
  return access.stepUp && !caller.fresh ? 'STEP_UP_REQUIRED' : 'let in';
}

const answer = (code: string | undefined, fields: readonly string[]): Answer =>
  code === 'VALIDATION_ERROR' && fields.includes(strange) ? 'let in' : (code as ErrorCode);

/** A file has no fields: who is let in is told that the path names nothing, or that it is no picture. */
async function upload(
  { types: [type] }: Upload,
  method: string,
  path: string,
  caller: Caller,
): Promise<Answer> {
  const options = { headers: { 'content-type': type }, raw: 'no picture' };
  const { code, fields } = await caller.client.copy().send(method, path, options);
  return code === 'VALIDATION_ERROR' && (fields.includes('id') || fields.includes('image'))
    ? 'let in'
    : (code as ErrorCode);
}

async function call(action: Action, caller: Caller): Promise<Answer> {
  const endpoint = endpoints.find((candidate) => candidate.action === action);
  if (endpoint) {
    const path = endpoint.path.replaceAll(/\{\w+\}/g, 'x');
    if (endpoint.upload) return upload(endpoint.upload, endpoint.method, path, caller);
    const { code, fields } =
      endpoint.method === 'GET'
        ? await caller.client.copy().get(`${path}?${strange}=1`)
        : await caller.client.copy().send(endpoint.method, path, { body: { [strange]: true } });
    return answer(code, fields);
  }
  const from = { actor: await actorOf(app, caller.client), origin: internalOrigin };
  try {
    if (action.kind === 'command') await app.app.executor.execute(action, from, { [strange]: true });
    else await app.app.executor.ask(action, from, { [strange]: true });
    return 'let in';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return answer(
      error.code,
      error.details.map(({ field }) => field),
    );
  }
}

it('A1: every action refuses every caller as its policy says, and the refusal is audited', async () => {
  const pairs = actions.flatMap((action) => callers.map((caller) => ({ action, caller })));
  const tried: { action: Action; caller: Caller; got: Answer }[] = [];
  for (const { action, caller } of pairs) tried.push({ action, caller, got: await call(action, caller) });

  uphold({
    rule: 'a command or query lets in exactly whom its `access` names.',
    why: 'The policy beside the command is what people read, and it is only true if every caller meets it.',
    of: tried,
    breaches: ({ action, caller, got }) => {
      const right = expected(action, caller);
      return got === right ? [] : [`${action.name} answers ${got} to ${caller.name}, not ${right}`];
    },
  });

  const { rows } = await app.owner.query<{ key: string }>(`
    select concat_ws(' ', action, actor_id, content -> 'after' ->> 'error') as key
    from audit_events where outcome = 'denied'`);
  const denials = new Map<string, number>();
  for (const { key } of rows) denials.set(key, (denials.get(key) ?? 0) + 1);
  uphold({
    rule: 'whoever is known and refused leaves one audit row, with the code that was answered.',
    why: 'Attempts beyond somebody’s rights are the first trace of a stolen account (L5).',
    of: tried.filter(({ caller, got }) => caller.id !== null && got !== 'let in'),
    breaches: ({ action, caller, got }) => {
      const found = denials.get(`${action.name} ${caller.id} ${got}`) ?? 0;
      return found === 1 ? [] : [`${action.name} refused ${caller.name} with ${found} audit rows`];
    },
  });
}, 240_000);

it('the administration is for Super Admins alone', () => {
  uphold({
    rule: 'every endpoint below /v1/admin asks for a Super Admin.',
    why: 'The address tells operators, proxies and reviewers who may be there; one exception makes it worthless.',
    of: endpoints.filter(({ path }) => path.startsWith('/v1/admin/')),
    breaches: ({ method, path, action }) =>
      action.access.who === 'super_admin' ? [] : [`${method} ${path} is for ${action.access.who}`],
  });
});

/** What the open internet may call, with the reason why it must. */
const open: Readonly<Record<string, string>> = {
  'auth.sign_in': 'begins a session',
  'auth.offer_passkey_sign_in': 'begins to begin a session',
  'auth.sign_in_by_passkey': 'begins a session',
  'auth.request_password_reset': 'nobody who forgot a password can sign in',
  'auth.confirm_password_reset': 'the link is the proof',
  'auth.confirm_email_change': 'the link is the proof',
  'invitation.look': 'the link is the proof',
  'invitation.accept': 'the link is the proof',
  'branding.get_sign_in': 'a sign-in page looks like its organization before anybody signed in',
  'branding.get_logo': 'the same page shows the logo, whose address cannot be guessed without having it',
  'platform.get_setup': 'the first page has to know whether anybody governs the platform',
  'platform.set_up': 'the printed link is the proof',
};

it('nothing is open to everybody by accident', () => {
  uphold({
    rule: 'an action for `anyone` stands in the list of this law with its reason.',
    why: 'What needs no sign-in is what attackers try first, so the list grows by decision and not by default.',
    of: actions,
    breaches: ({ name, access }) => {
      if (access.who === 'anyone' && !open[name]) return [`${name} is for anyone and not in the list`];
      return access.who !== 'anyone' && open[name] ? [`${name} is in the list and not for anyone`] : [];
    },
  });
});

/** What nobody does in another person's name, by the words its commands and queries are called with (I5). */
const personal =
  /(^|[._])(password|email|profile|mfa|totp|factors?|passkeys?|codes?|sessions?|api_keys?|secrets?|roles?|billing|subscriptions?|invitations?|exports?|exported|delet\w*|remov\w*|sign_in|step_up)([._]|$)/;
/** Reading these shows nothing that could be used, and support has to see it. */
const readable = [
  'auth.list_sessions',
  'auth.get_mfa',
  'auth.get_email',
  'auth.list_passkeys',
  'branding.get_sign_in',
  'invitation.look',
  'invitation.list_own',
];

it('I5: what belongs to a person alone is blocked in their name', () => {
  uphold({
    rule: 'what is called after a password, factor, key, secret, role, bill, export, invitation or deletion says `impersonating: never`, or asks for a proof of identity.',
    why: 'A Super Admin who works as somebody else must not be able to become them, or to take along what is theirs.',
    of: actions.filter(
      ({ name, access }) =>
        personal.test(name) &&
        access.who !== 'super_admin' &&
        access.who !== 'system' &&
        !readable.includes(name),
    ),
    breaches: ({ name, access }) =>
      access.impersonating === 'never' || access.stepUp
        ? []
        : [`${name} is possible in somebody else's name`],
  });
});
