/** The gate's whole truth table: one order, one answer, and the first that refuses is the one that is told. */
import { entitlementKeys, isFeature, limitKeys } from '@porttask/contracts/features';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GateFacts, GateQuestion, GateStep } from './gate.ts';
import { gateSteps } from './gate.ts';
import { effectiveSet, judge } from './judge.ts';

const closed = { because: 'internal words', told: 'told words', wouldHelp: 'this would help' };
const everythingOpen: GateFacts = {
  organization: { name: 'Nordlys', status: 'active' },
  license: null,
  subscription: null,
  flags: {},
  entitlements: Object.fromEntries(
    entitlementKeys.map((key) => [key, { value: isFeature(key) ? true : 3, why: 'Plan', told: 'Plan' }]),
  ) as GateFacts['entitlements'],
  used: Object.fromEntries(limitKeys.map((key) => [key, 0])) as GateFacts['used'],
  role: 'agent',
};
const question: GateQuestion = {
  features: ['vendors'],
  roles: ['admin', 'agent'],
  takes: 'serviceOrdersPerMonth',
};

/** What closes each step, and the code it is answered with. */
const closings: Readonly<Record<GateStep, { readonly facts: Partial<GateFacts>; readonly code: string }>> = {
  organization: {
    facts: { organization: { name: 'Nordlys', status: 'suspended' } },
    code: 'ORGANIZATION_SUSPENDED',
  },
  license: { facts: { license: closed }, code: 'LICENSE_INVALID' },
  subscription: { facts: { subscription: closed }, code: 'FEATURE_NOT_IN_PLAN' },
  flag: { facts: { flags: { vendors: closed } }, code: 'FEATURE_DISABLED' },
  entitlement: {
    facts: {
      entitlements: {
        ...everythingOpen.entitlements,
        vendors: { value: false, why: 'Plan Starter', told: 'Plan Starter' },
      },
    },
    code: 'FEATURE_NOT_IN_PLAN',
  },
  limit: { facts: { used: { ...everythingOpen.used, serviceOrdersPerMonth: 3 } }, code: 'LIMIT_REACHED' },
  role: { facts: { role: 'user' }, code: 'FORBIDDEN' },
};

const subsets = Array.from({ length: 2 ** gateSteps.length }, (_, bits) =>
  gateSteps.filter((_step, at) => bits & (1 << at)),
);

it.each(subsets)('answers with the first closed step of: %s', (...shut: GateStep[]) => {
  const facts = Object.assign({}, everythingOpen, ...shut.map((step) => closings[step].facts)) as GateFacts;
  const { allowed, refusal, steps } = judge(question, facts);
  const [first] = shut;
  expect(allowed).toBe(first === undefined);
  expect(refusal?.code).toBe(first && closings[first].code);
  const at = first ? gateSteps.indexOf(first) : gateSteps.length;
  expect(steps.map(({ state }) => state)).toEqual(
    gateSteps.map((_, index) => (index < at ? 'passed' : index === at ? 'refused' : 'not_asked')),
  );
  if (first) expect(refusal?.error()).toMatchObject({ code: closings[first].code, status: 403 });
});

describe('what is refused', () => {
  it('says what would help, and keeps internal reasons from people of the organization', () => {
    for (const step of ['license', 'flag'] as const) {
      const { refusal } = judge(question, { ...everythingOpen, ...closings[step].facts });
      expect(refusal).toMatchObject({ because: 'internal words', wouldHelp: 'this would help' });
      expect(refusal?.error().message).toContain('told words');
      expect(refusal?.error().message).toContain('this would help');
      expect(refusal?.error().message).not.toContain('internal words');
    }
  });

  it('is a deactivated organization by its own code', () => {
    const organization = { name: 'Nordlys', status: 'deactivated' } as const;
    expect(judge(question, { ...everythingOpen, organization }).refusal?.code).toBe(
      'ORGANIZATION_DEACTIVATED',
    );
  });

  it('is nothing of a subscription when no feature is asked for', () => {
    const plain = { features: [], roles: null };
    expect(judge(plain, { ...everythingOpen, subscription: closed }).allowed).toBe(true);
  });
});

it('lets through below a limit alone, and always where there is none', () => {
  fc.assert(
    fc.property(fc.option(fc.nat({ max: 50 })), fc.nat({ max: 60 }), (value, used) => {
      const facts = {
        ...everythingOpen,
        entitlements: {
          ...everythingOpen.entitlements,
          vessels: { value, why: 'Plan', told: 'Plan' },
        },
        used: { ...everythingOpen.used, vessels: used },
      };
      const { allowed } = judge({ features: [], roles: null, takes: 'vessels' }, facts);
      expect(allowed).toBe(value === null || used < value);
      expect(effectiveSet(facts).limits.vessels).toMatchObject({ limit: value, used, because: 'Plan' });
    }),
  );
});

it('tells of all features at once what it answers to each', () => {
  const facts = { ...everythingOpen, ...closings.flag.facts, ...closings.entitlement.facts };
  const set = effectiveSet({ ...facts, flags: { rfqs: closed } });
  expect(set.features).toMatchObject({ vendors: false, rfqs: false, portCalls: true });
  expect(set.closed).toEqual({
    vendors: {
      code: 'FEATURE_NOT_IN_PLAN',
      because: 'Plan Starter',
      wouldHelp: expect.stringContaining('Vendors'),
    },
    rfqs: { code: 'FEATURE_DISABLED', because: 'told words', wouldHelp: 'this would help' },
  });
});
