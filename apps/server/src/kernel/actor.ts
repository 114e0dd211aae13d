import type {
  ImpersonationId,
  ImpersonationMode,
  OrganizationId,
  OrganizationRole,
  OrganizationStatus,
  PublicBranding,
  SecondFactor,
  SessionId,
  UserId,
} from '@porttask/contracts';
import type { DomainError } from './domain-error.ts';

/** The organization a user works in at the moment, and as what. */
export type ActingOrganization = {
  readonly id: OrganizationId;
  readonly name: string;
  readonly slug: string;
  readonly status: OrganizationStatus;
  readonly timezone: string;
  readonly currency: string;
  /** As it chose; shown only while custom branding is open to it. */
  readonly branding: PublicBranding;
  readonly role: OrganizationRole;
};

/** Who really sits there, when somebody works in another person's name. */
export type ActingImpersonation = {
  readonly id: ImpersonationId;
  readonly by: { readonly id: UserId; readonly name: string };
  readonly mode: ImpersonationMode;
  readonly reason: string;
  readonly since: Date;
  readonly expiresAt: Date;
  /** The session of the Super Admin it was begun from. */
  readonly parentSessionId: SessionId;
};

/** Somebody on a session. While impersonated, everything but `impersonation` tells of the person in whose name. */
export type UserActor = {
  readonly type: 'user';
  readonly id: UserId;
  readonly name: string;
  readonly email: string;
  readonly sessionId: SessionId;
  readonly platformRole: 'super_admin' | null;
  readonly organization: ActingOrganization | null;
  readonly since: Date;
  /** Second factors that are set up; empty means not enrolled. */
  readonly mfaMethods: readonly SecondFactor[];
  readonly sessionExpiresAt: Date;
  /** When the person last proved who they are on this session (real time): step-up counts from here. */
  readonly authenticatedAt: Date;
  readonly impersonation: ActingImpersonation | null;
  /** Why this session may not do ordinary things now, and how the answer to them reads. */
  readonly standing:
    | { readonly kind: 'full' }
    | {
        readonly kind:
          | 'mfa_pending'
          | 'mfa_enrollment'
          | 'password_change'
          | 'organization_closed'
          | 'impersonation_over';
        readonly refusal: DomainError;
      };
};

export type Actor =
  | { readonly type: 'anonymous' }
  | UserActor
  | { readonly type: 'system'; readonly name: string };

/** Who is answerable: the one who sits there. */
export const personBehind = (actor: UserActor): { readonly id: UserId; readonly name: string } =>
  actor.impersonation?.by ?? { id: actor.id, name: actor.name };

export const anonymous: Actor = { type: 'anonymous' };

/** A job or the command line, by its name. */
export const system = (name: string): Actor => ({ type: 'system', name });

/** Where a call came from: what the audit trail and the log keep of it. */
export type Origin = {
  readonly requestId: string | null;
  readonly traceId: string | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
  /** Version that the caller expects to change (`If-Match`). */
  readonly ifMatch: string | null;
};

export const internalOrigin: Origin = {
  requestId: null,
  traceId: null,
  ip: null,
  userAgent: null,
  ifMatch: null,
};
