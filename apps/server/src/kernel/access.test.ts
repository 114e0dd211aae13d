/** Who may do what: the one decision, for every policy and every kind of caller. */
import type {
  ImpersonationId,
  OrganizationId,
  OrganizationRole,
  SessionId,
  UserId,
} from '@porttask/contracts';
import { describe, expect, it } from 'vitest';
import type { Access } from './access.ts';
import {
  anyone,
  authorize,
  signedIn,
  stepUpWindowMs,
  superAdmin,
  systemOnly,
  workspaceRead,
} from './access.ts';
import type { Actor, UserActor } from './actor.ts';
import { anonymous, system } from './actor.ts';
import { after, minutes } from './clock.ts';
import { DomainError } from './domain-error.ts';

const now = new Date('2026-11-23T18:00:00.000Z');

const user = (more: Partial<UserActor> = {}): UserActor => ({
  type: 'user',
  id: 'usr_1' as UserId,
  name: 'Ana Silva',
  email: 'ana@agency.example',
  sessionId: 'ses_1' as SessionId,
  platformRole: null,
  organization: null,
  since: now,
  mfaMethods: [],
  sessionExpiresAt: after(now, minutes(60)),
  authenticatedAt: now,
  impersonation: null,
  standing: { kind: 'full' },
  ...more,
});
const member = (role: OrganizationRole): UserActor =>
  user({
    organization: {
      id: 'org_1' as OrganizationId,
      name: 'Nordlys',
      slug: 'nordlys',
      status: 'active',
      timezone: 'Europe/Oslo',
      currency: 'NOK',
      branding: {
        displayName: 'Nordlys',
        primaryColor: '#1d67a5',
        onPrimaryColor: '#ffffff',
        logoUrl: null,
      },
      role,
    },
  });
const governor = (more: Partial<UserActor> = {}) => user({ platformRole: 'super_admin', ...more });

const answer = (access: Access, actor: Actor, at = now) =>
  authorize({ kind: 'command', access }, actor, at)?.code ?? 'let in';

describe('policies', () => {
  const callers = {
    nobody: anonymous,
    'a job': system('audit.verify'),
    'a user without organization': user(),
    'a reader': member('user'),
    'an agent': member('agent'),
    'an admin': member('admin'),
    'a Super Admin': governor(),
  };
  const [yes, no, in_] = ['let in', 'FORBIDDEN', 'UNAUTHENTICATED'];
  it.each<[string, Access, readonly (string | undefined)[]]>([
    ['anyone', anyone(), [yes, yes, yes, yes, yes, yes, yes]],
    ['signed in', signedIn(), [in_, yes, yes, yes, yes, yes, yes]],
    ['Super Admins', superAdmin(), [in_, yes, no, no, no, no, yes]],
    ['the system', systemOnly(), [in_, yes, no, no, no, no, no]],
    ['admins of the organization', workspaceRead({ roles: ['admin'] }), [in_, yes, no, no, no, yes, no]],
    ['its agents and admins', workspaceRead({ roles: ['agent', 'admin'] }), [in_, yes, no, no, yes, yes, no]],
    ['no role at all', workspaceRead({ roles: [] }), [in_, yes, no, no, no, no, no]],
  ])('for %s', (_name, access, expected) => {
    expect(Object.values(callers).map((actor) => answer(access, actor))).toEqual(expected);
  });
});

describe('a standing that is not full', () => {
  const refusal = new DomainError('MFA_REQUIRED');
  const pending = governor({ standing: { kind: 'mfa_pending', refusal } });

  it('answers with its own refusal, before rights are looked at', () => {
    for (const access of [
      signedIn(),
      superAdmin(),
      systemOnly(),
      workspaceRead({ roles: ['admin'] }),
      superAdmin({ stepUp: true }),
    ])
      expect(authorize({ kind: 'command', access }, pending, now)).toBe(refusal);
  });

  it('passes where the policy names it, and no other standing does', () => {
    expect(answer(signedIn({ also: ['mfa_pending'] }), pending)).toBe('let in');
    expect(answer(signedIn({ also: ['mfa_enrollment', 'organization_closed'] }), pending)).toBe(
      'MFA_REQUIRED',
    );
  });

  it('gives no rights where it passes', () => {
    const halfway = user({ standing: { kind: 'mfa_pending', refusal } });
    expect(answer(superAdmin({ also: ['mfa_pending'] }), halfway)).toBe('FORBIDDEN');
  });

  it('does not stand in the way of what is for anyone', () => {
    expect(answer(anyone(), pending)).toBe('let in');
  });
});

describe('step-up', () => {
  const access = superAdmin({ stepUp: true });
  const proved = (agoMs: number) => governor({ authenticatedAt: after(now, -agoMs) });

  it('takes a proof until the window is over, to the millisecond', () => {
    expect(answer(access, proved(0))).toBe('let in');
    expect(answer(access, proved(stepUpWindowMs))).toBe('let in');
    expect(answer(access, proved(stepUpWindowMs + 1))).toBe('STEP_UP_REQUIRED');
  });

  it('is asked only of those who have the right', () => {
    expect(answer(access, user({ authenticatedAt: new Date(0) }))).toBe('FORBIDDEN');
  });

  it('is not asked where the policy does not ask', () => {
    expect(answer(superAdmin(), proved(minutes(600)))).toBe('let in');
  });

  it('is nothing that a job could give', () => {
    expect(answer(access, system('audit.verify'))).toBe('let in');
  });
});

describe('while impersonating (I4, I5)', () => {
  const acting = (mode: 'read_only' | 'full', more: Partial<UserActor> = {}): UserActor => ({
    ...member('admin'),
    impersonation: {
      id: 'imp_1' as ImpersonationId,
      by: { id: 'usr_2' as UserId, name: 'Marit Knudsen' },
      mode,
      reason: 'Asked on the phone',
      since: now,
      expiresAt: after(now, minutes(30)),
      parentSessionId: 'ses_2' as SessionId,
    },
    ...more,
  });
  const answers = (access: Access) =>
    (['command', 'query'] as const).flatMap((kind) =>
      (['read_only', 'full'] as const).map(
        (mode) => authorize({ kind, access }, acting(mode), now)?.code ?? 'let in',
      ),
    );
  const [yes, no] = ['let in', 'BLOCKED_WHILE_IMPERSONATING'];

  it.each<[string, Access, readonly string[]]>([
    ['changes need full mode, reading does not', signedIn(), [no, yes, yes, yes]],
    ['so for roles', workspaceRead({ roles: ['admin'] }), [no, yes, yes, yes]],
    ['so for what is open to anyone', anyone(), [no, yes, yes, yes]],
    ['what is blocked is blocked in both', signedIn({ impersonating: 'never' }), [no, no, no, no]],
    ['what is always possible is so', signedIn({ impersonating: 'always' }), [yes, yes, yes, yes]],
    ['what asks for a proof is blocked', signedIn({ stepUp: true }), [no, no, no, no]],
  ])('%s', (_name, access, expected) => {
    expect(answers(access)).toEqual(expected);
  });

  it('the administration is no place of the person (I6)', () => {
    expect(authorize({ kind: 'query', access: superAdmin() }, acting('full'), now)?.code).toBe('FORBIDDEN');
  });

  it('whose time is over is in nobody’s name: the standing answers', () => {
    const refusal = new DomainError('UNAUTHENTICATED');
    const over = acting('full', { standing: { kind: 'impersonation_over', refusal } });
    expect(authorize({ kind: 'query', access: signedIn() }, over, now)).toBe(refusal);
    expect(authorize({ kind: 'command', access: anyone() }, over, now)).toBeNull();
  });
});
