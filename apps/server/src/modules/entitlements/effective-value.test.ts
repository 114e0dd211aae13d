/** One rule decides what holds: override > the license's own terms > plan > default, and what expired does not count. */
import type { EntitlementKey, EntitlementValue } from '@porttask/contracts';
import { entitlementKeys, isFeature } from '@porttask/contracts/features';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntitlementOverride, Sayings } from './effective-value.ts';
import { defaultOf, effectiveValue, problemOfValue } from './effective-value.ts';

const today = '2026-11-23';
const override = (value: EntitlementValue, expiresOn: string | null = null): EntitlementOverride => ({
  value,
  expiresOn,
  reason: 'Pilot in two ports',
  setBy: { id: 'usr_1', name: 'Marit Knudsen' },
  createdAt: new Date(0),
  updatedAt: new Date(0),
});
const nothing: Sayings = { override: null, license: null, plan: null };
const professional = { name: 'Professional', values: { vessels: 25, analytics: false } };
const own = { name: 'PTL-7Q2XF', values: { vessels: 40 } };

const told = (key: EntitlementKey, sayings: Partial<Sayings>) => {
  const { winner, candidates } = effectiveValue(key, { ...nothing, ...sayings }, today);
  return {
    value: winner.value,
    why: winner.why,
    states: candidates.map(({ source, state }) => `${source} ${state}`),
  };
};

describe('what holds', () => {
  it('is the default while nobody says anything', () => {
    expect(told('vessels', {})).toEqual({
      value: 3,
      why: 'Default of the platform',
      states: ['default wins'],
    });
  });

  it('is the plan’s before the default, also when it closes a feature', () => {
    expect(told('analytics', { plan: professional })).toMatchObject({
      value: false,
      why: 'Plan Professional',
    });
  });

  it('is the license’s own before the plan’s, where the license says something', () => {
    const sayings = { plan: professional, license: own };
    expect(told('vessels', sayings)).toMatchObject({ value: 40, why: 'License PTL-7Q2XF' });
    expect(told('analytics', sayings)).toMatchObject({ value: false, why: 'Plan Professional' });
  });

  it('is the override before all, and says by whom, until when and why', () => {
    expect(
      told('vessels', { plan: professional, license: own, override: override(null, '2026-12-31') }),
    ).toEqual({
      value: null,
      why: 'Override by Marit Knudsen until 2026-12-31: Pilot in two ports',
      states: ['override wins', 'license outranked', 'plan outranked', 'default outranked'],
    });
  });

  it('counts an override through its last day and not beyond', () => {
    expect(told('vessels', { override: override(9, today) }).value).toBe(9);
    expect(told('vessels', { override: override(9, '2026-11-22') })).toMatchObject({
      value: 3,
      states: ['override expired', 'default wins'],
    });
  });
});

it('exactly one candidate wins, none before it counts, and it is the one that is told', () => {
  const value = (key: EntitlementKey): fc.Arbitrary<EntitlementValue> =>
    isFeature(key) ? fc.boolean() : fc.option(fc.nat());
  const cases = fc.constantFrom(...entitlementKeys).chain((key) => {
    const terms = fc.option(
      fc.option(value(key), { nil: undefined }).map((said) => ({
        name: 'terms',
        values: said === undefined ? {} : { [key]: said },
      })),
    );
    return fc.record({
      key: fc.constant(key),
      license: terms,
      plan: terms,
      override: fc.option(
        fc
          .tuple(value(key), fc.constantFrom(null, '2026-11-22', today))
          .map(([said, day]) => override(said, day)),
      ),
    });
  });
  fc.assert(
    fc.property(cases, ({ key, ...sayings }) => {
      const { winner, candidates } = effectiveValue(key, sayings, today);
      const at = candidates.indexOf(winner);
      expect(candidates.map(({ state }) => state)).toEqual(
        candidates.map((_, index) => (index < at ? 'expired' : index === at ? 'wins' : 'outranked')),
      );
      expect(candidates.at(-1)).toMatchObject({ source: 'default', value: defaultOf(key) });
    }),
  );
});

describe('a value', () => {
  it.each<[EntitlementKey, EntitlementValue, RegExp | null]>([
    ['analytics', true, null],
    ['analytics', null, /true or false/],
    ['analytics', 1, /true or false/],
    ['vessels', 0, null],
    ['vessels', null, null],
    ['vessels', true, /whole number/],
    ['vessels', -1, /whole number/],
    ['vessels', 1.5, /whole number/],
    ['vessels', 1e300, /whole number/],
  ])('of %s may be %s: %s', (key, value, problem) => {
    if (problem === null) expect(problemOfValue(key, value)).toBeNull();
    else expect(problemOfValue(key, value)).toMatch(problem);
  });
});
