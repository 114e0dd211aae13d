import type { Me } from '@porttask/contracts';
import { z } from 'zod';
import { signedIn, stepUpWindowMs } from '#kernel/access';
import type { ActingImpersonation } from '#kernel/actor';
import { defaultBranding, publicBrandingOf } from '#kernel/branding';
import { after } from '#kernel/clock';
import { query } from '#kernel/query';
import { pendingEmailOf } from '../email-change.ts';
import { countRecoveryCodes } from '../factor-store.ts';
import { passkeyFrom, passkeysOf } from '../passkey-store.ts';
import { listSessions } from '../session-store.ts';
import { signedInUser } from '../signed-in-user.ts';
import { organizationsOf } from '../user-store.ts';

const nothing = z.strictObject({});

const currentOf = ({ id, by, mode, reason, since, expiresAt }: ActingImpersonation, at: Date) => ({
  id,
  by,
  mode,
  reason,
  startedAt: since.toISOString(),
  expiresAt: expiresAt.toISOString(),
  secondsLeft: Math.ceil((expiresAt.getTime() - at.getTime()) / 1000),
});

/** Answers from what authentication read already, and for members from what the gate reads. */
export const getMe = query({
  name: 'auth.get_me',
  access: signedIn({ also: ['mfa_enrollment', 'password_change'] }),
  input: nothing,
  async run(ctx): Promise<Me> {
    const actor = signedInUser(ctx.actor);
    const { organization, standing } = actor;
    const effective =
      organization && standing.kind === 'full' ? await ctx.ports.gate.effectiveSet(organization) : null;
    const branded =
      effective?.features.customBranding ??
      (organization && (await ctx.ports.gate.isOpen(ctx.db, 'customBranding', organization)));
    return {
      user: {
        id: actor.id,
        email: actor.email,
        name: actor.name,
        mfaMethods: [...actor.mfaMethods],
        createdAt: actor.since.toISOString(),
      },
      organization: organization && {
        id: organization.id,
        name: organization.name,
        slug: organization.slug,
        timezone: organization.timezone,
        currency: organization.currency,
        branding: branded ? organization.branding : publicBrandingOf(organization.name, defaultBranding()),
      },
      role: organization?.role ?? null,
      platformRole: actor.platformRole,
      permissions: [...ctx.ports.permissionsOf(actor)],
      features: effective?.features ?? {},
      closed: effective?.closed ?? {},
      limits: effective?.limits ?? {},
      impersonation: actor.impersonation && currentOf(actor.impersonation, ctx.clock.wall()),
      mfaEnrollmentRequired: actor.standing.kind === 'mfa_enrollment',
      passwordChangeRequired: actor.standing.kind === 'password_change',
      testClock: ctx.ports.testClock && { offsetMs: ctx.ports.testClock.offsetMs() },
      session: {
        id: actor.sessionId,
        stepUpUntil: after(actor.authenticatedAt, stepUpWindowMs).toISOString(),
        expiresAt: actor.sessionExpiresAt.toISOString(),
      },
    };
  },
});

export const listMySessions = query({
  name: 'auth.list_sessions',
  access: signedIn(),
  input: nothing,
  run(ctx) {
    const actor = signedInUser(ctx.actor);
    return listSessions(ctx.db, actor.id, actor.sessionId, ctx.clock.wall());
  },
});

export const getMfa = query({
  name: 'auth.get_mfa',
  access: signedIn({ also: ['mfa_enrollment'] }),
  input: nothing,
  async run({ db, actor }) {
    const { id } = signedInUser(actor);
    const user = await db
      .selectFrom('users')
      .select(['totp_enrolled_at', 'passkeys'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const enrolledAt = user.totp_enrolled_at?.toISOString() ?? null;
    const recoveryCodesLeft = await countRecoveryCodes(db, id);
    return { totp: enrolledAt !== null, enrolledAt, passkeys: user.passkeys, recoveryCodesLeft };
  },
});

export const listMyPasskeys = query({
  name: 'auth.list_passkeys',
  access: signedIn({ also: ['mfa_enrollment'] }),
  input: nothing,
  run: async ({ db, actor }) => (await passkeysOf(db, signedInUser(actor).id)).map(passkeyFrom),
});

/** The address, and the one that waits to be confirmed. */
export const getMyEmail = query({
  name: 'auth.get_email',
  access: signedIn(),
  input: nothing,
  async run({ db, clock, actor }) {
    const { id, email } = signedInUser(actor);
    return { email, pending: await pendingEmailOf(db, id, clock.wall()) };
  },
});

/** Organizations the session can be switched to. */
export const listMyOrganizations = query({
  name: 'auth.list_organizations',
  access: signedIn({ also: ['organization_closed'] }),
  input: nothing,
  async run({ db, actor }) {
    const organizations = await organizationsOf(db, signedInUser(actor).id);
    return organizations.filter(({ status }) => status === 'active').map(({ id, name }) => ({ id, name }));
  },
});
