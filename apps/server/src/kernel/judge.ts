import type { FeatureKey, LimitKey } from '@porttask/contracts';
import { features, limits } from '@porttask/contracts/features';
import { DomainError } from './domain-error.ts';
import type {
  Closed,
  Effective,
  EffectiveSet,
  GateAnswer,
  GateFacts,
  GateQuestion,
  GateRefusal,
  GateStep,
  JudgedStep,
} from './gate.ts';
import { gateSteps } from './gate.ts';

/** A step that lets through says why when it is asked: most of the time nobody does. */
type Finding = { readonly passed: () => string } | GateRefusal;

const open = (passed: () => string): Finding => ({ passed });

/** "Your plan has 3 vessels" is followed by this. */
const moreOf = (key: LimitKey): string =>
  `A plan with more ${limits[key].unit}, or a higher limit set by PortTask, would help.`;
const opens = (key: FeatureKey): string =>
  `A plan with "${features[key].name}", or PortTask opening it for the organization, would help.`;

function limitStep(key: LimitKey, { entitlements, used }: GateFacts): Finding {
  const holds = entitlements[key];
  const { unit } = limits[key];
  if (typeof holds.value !== 'number') return open(() => `Unlimited ${unit} (${holds.why})`);
  return used[key] < holds.value
    ? open(() => `${used[key]} of ${holds.value} ${unit} used (${holds.why})`)
    : limitReached(key, holds, used[key]);
}

/** A limit that is used up, as the gate says it; also for who finds it so while taking the last one. */
export function limitReached(key: LimitKey, { value, why, told }: Effective, used: number): GateRefusal {
  const { name: limitName, unit } = limits[key];
  const limit = Number(value);
  const help = moreOf(key);
  return {
    code: 'LIMIT_REACHED',
    because: `${used} of ${limit} ${unit} used (${why})`,
    told: `${used} of ${limit} ${unit} used (${told})`,
    wouldHelp: help,
    error: () =>
      new DomainError('LIMIT_REACHED', { limitKey: key, limitName, limit, used, because: told, help }),
  };
}

function notOpen(key: FeatureKey, why: Closed): GateRefusal {
  const feature = features[key].name;
  const { told: because, wouldHelp: help } = why;
  return {
    code: 'FEATURE_NOT_IN_PLAN',
    ...why,
    error: () => new DomainError('FEATURE_NOT_IN_PLAN', { feature, featureKey: key, because, help }),
  };
}

function closedOrganization({ name: organization, status }: GateFacts['organization']): GateRefusal {
  const because = `${organization} is ${status}`;
  const contact = 'PortTask';
  return status === 'deactivated'
    ? {
        code: 'ORGANIZATION_DEACTIVATED',
        because,
        told: because,
        wouldHelp: 'Restoring it would help.',
        error: () => new DomainError('ORGANIZATION_DEACTIVATED', { organization, contact }),
      }
    : {
        code: 'ORGANIZATION_SUSPENDED',
        because,
        told: because,
        wouldHelp: 'Reinstating it would help.',
        error: () => new DomainError('ORGANIZATION_SUSPENDED', { organization, category: status, contact }),
      };
}

const findings: Readonly<Record<GateStep, (question: GateQuestion, facts: GateFacts) => Finding>> = {
  organization: (_, { organization }) =>
    organization.status === 'active'
      ? open(() => `${organization.name} is active`)
      : closedOrganization(organization),
  license(_, { license }) {
    if (!license) return open(() => 'Nothing against it');
    const { told: because, wouldHelp: help } = license;
    return {
      code: 'LICENSE_INVALID',
      ...license,
      error: () => new DomainError('LICENSE_INVALID', { because, help }),
    };
  },
  subscription: ({ features: [asked] }, { subscription }) =>
    subscription && asked ? notOpen(asked, subscription) : open(() => 'Nothing against it'),
  flag({ features: asked }, { flags }) {
    for (const key of asked) {
      const off = flags[key];
      if (!off) continue;
      const { told: because, wouldHelp: help } = off;
      const feature = features[key].name;
      return {
        code: 'FEATURE_DISABLED',
        ...off,
        error: () => new DomainError('FEATURE_DISABLED', { feature, featureKey: key, because, help }),
      };
    }
    return open(() => (asked.length === 0 ? 'It needs no feature' : 'Not switched off'));
  },
  entitlement({ features: asked }, { entitlements }) {
    for (const key of asked) {
      const { value, why, told } = entitlements[key];
      if (value !== true) return notOpen(key, { because: why, told, wouldHelp: opens(key) });
    }
    if (asked.length === 0) return open(() => 'It needs no feature');
    return open(() => asked.map((key) => `${features[key].name}: ${entitlements[key].why}`).join(' · '));
  },
  limit: ({ takes }, facts) => (takes ? limitStep(takes, facts) : open(() => 'It takes nothing of a limit')),
  role({ roles }, { role }) {
    if (roles === null) return open(() => 'A job, which has no role');
    if (role !== null && roles.includes(role)) return open(() => `Their role is ${role}`);
    const because = role === null ? 'They do not belong to the organization' : `Their role is ${role}`;
    return {
      code: 'FORBIDDEN',
      because,
      told: because,
      wouldHelp: `The role ${roles.join(' or ')} would help.`,
      error: () => new DomainError('FORBIDDEN'),
    };
  },
};

/**
 * The one answer to "may they do this, and why": the steps are asked in their order until one refuses. Whoever is refused
 * learns the code, why, and what would help.
 */
export function judge(question: GateQuestion, facts: GateFacts): GateAnswer {
  let refusal: GateRefusal | null = null;
  const steps = gateSteps.map((step): JudgedStep => {
    if (refusal) return { step, state: 'not_asked', because: null };
    const found = findings[step](question, facts);
    if ('passed' in found) return { step, state: 'passed', because: found.passed() };
    refusal = found;
    return { step, state: 'refused', because: found.because };
  });
  return { allowed: refusal === null, refusal, steps };
}

/** Only whether something refuses, for who asks with every request. */
function firstRefusal(question: GateQuestion, facts: GateFacts): GateRefusal | null {
  for (const step of gateSteps) {
    const found = findings[step](question, facts);
    if ('code' in found) return found;
  }
  return null;
}

const allFeatures = (Object.keys(features) as FeatureKey[]).map(
  (key) => [key, { features: [key], roles: null }] as const,
);
const allLimits = (Object.keys(limits) as LimitKey[]).map((key) => [key, moreOf(key)] as const);

/** The same for all features and limits at once. */
export function effectiveSet(facts: GateFacts): EffectiveSet {
  const refusals = allFeatures.map(([key, question]) => [key, firstRefusal(question, facts)] as const);
  const values = allLimits.map(([key, more]) => {
    const { value, told } = facts.entitlements[key];
    const limit = typeof value === 'number' ? value : null;
    const wouldHelp = limit === null ? null : more;
    return [key, { limit, used: facts.used[key], because: told, wouldHelp }] as const;
  });
  return {
    open: Object.fromEntries(
      refusals.flatMap(([key, refusal]) => (refusal ? [] : [[key, facts.entitlements[key].told]])),
    ),
    features: Object.fromEntries(refusals.map(([key, refusal]) => [key, refusal === null])) as never,
    closed: Object.fromEntries(
      refusals.flatMap(([key, refusal]) =>
        refusal ? [[key, { code: refusal.code, because: refusal.told, wouldHelp: refusal.wouldHelp }]] : [],
      ),
    ),
    limits: Object.fromEntries(values) as never,
  };
}
