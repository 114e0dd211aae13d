import type {
  EntitlementKey,
  EntitlementValue,
  ErrorCode,
  FeatureKey,
  LimitKey,
  OrganizationId,
  OrganizationRole,
  OrganizationStatus,
} from '@porttask/contracts';
import type { Access } from './access.ts';
import type { ActingOrganization } from './actor.ts';
import type { ReadDb } from './database.ts';
import type { DomainError } from './domain-error.ts';

/** What somebody of an organization wants to do: with which features, as whom, and what of a limit it takes. */
export type GateQuestion = {
  readonly features: readonly FeatureKey[];
  /** Roles that may; null when nobody asks, but a job. */
  readonly roles: readonly OrganizationRole[] | null;
  readonly takes?: LimitKey | undefined;
};

/** Why something is closed, and what would open it. */
export type Closed = {
  /** For Super Admins, who see who decided it and why. */
  readonly because: string;
  /** For people of the organization, who are told what it means for them. */
  readonly told: string;
  readonly wouldHelp: string;
};

/** What holds, and why: for Super Admins, and as people of the organization are told. */
export type Effective = {
  readonly value: EntitlementValue;
  readonly why: string;
  readonly told: string;
};

/** Everything the gate decides by, as it is at the moment. */
export type GateFacts = {
  readonly organization: { readonly name: string; readonly status: OrganizationStatus };
  /** Null while they let through. */
  readonly license: Closed | null;
  readonly subscription: Closed | null;
  /** Features that a flag or kill switch closes. */
  readonly flags: Readonly<Partial<Record<FeatureKey, Closed>>>;
  readonly entitlements: Readonly<Record<EntitlementKey, Effective>>;
  readonly used: Readonly<Record<LimitKey, number>>;
  readonly role: OrganizationRole | null;
};

/** In the order in which they are asked. */
export const gateSteps = [
  'organization',
  'license',
  'subscription',
  'flag',
  'entitlement',
  'limit',
  'role',
] as const;
export type GateStep = (typeof gateSteps)[number];

export type GateRefusal = Closed & {
  readonly code: ErrorCode;
  /** How it is answered; made when it is, because errors are dear. */
  readonly error: () => DomainError;
};
export type JudgedStep = {
  readonly step: GateStep;
  readonly state: 'passed' | 'refused' | 'not_asked';
  /** What was found; null when it was not asked. */
  readonly because: string | null;
};
export type GateAnswer = {
  readonly allowed: boolean;
  /** Null when allowed. */
  readonly refusal: GateRefusal | null;
  readonly steps: readonly JudgedStep[];
};

type ToldLimit = {
  /** Null is unlimited. */
  readonly limit: number | null;
  readonly used: number;
  readonly because: string;
  readonly wouldHelp: string | null;
};
type ToldRefusal = { readonly code: ErrorCode; readonly because: string; readonly wouldHelp: string };

/** What an organization has at the moment, as its people are told. */
export type EffectiveSet = {
  readonly features: Readonly<Record<FeatureKey, boolean>>;
  /** Of the open ones why. */
  readonly open: Readonly<Partial<Record<FeatureKey, string>>>;
  /** Of the closed ones why, and what would help. */
  readonly closed: Readonly<Partial<Record<FeatureKey, ToldRefusal>>>;
  readonly limits: Readonly<Record<LimitKey, ToldLimit>>;
};

/** What a policy asks the gate; null when it asks nothing. */
export const questionOf = (access: Access): GateQuestion | null =>
  access.who === 'organization'
    ? { roles: access.roles, features: access.features, takes: access.takes }
    : null;

/** The gate over what is in the database now. */
export type Gate = {
  /** Whether a member may go on. What is taken of a limit is decided by taking it, so it is not asked here. */
  ask(question: GateQuestion, organization: ActingOrganization): Promise<GateAnswer>;
  /** The whole answer, limits included, for anybody in any organization. @returns null when there is no such organization */
  explain(
    question: GateQuestion,
    id: OrganizationId,
    role: OrganizationRole | null,
  ): Promise<GateAnswer | null>;
  effectiveSet(organization: ActingOrganization): Promise<EffectiveSet>;
  /** Whether a feature is open to an organization, whoever asks; within a transaction by its own connection. */
  isOpen(
    on: ReadDb,
    feature: FeatureKey,
    organization: { readonly id: OrganizationId; readonly timezone: string },
  ): Promise<boolean>;
};
