import type { AnyCommand, AnyQuery } from './endpoint.ts';

/**
 * How much of an audit event people see who are not Super Admins and whom it concerns: everything; that it happened, when
 * and to what, without its inside; or nothing, e.g. notes of colleagues.
 */
export type Disclosure = 'full' | 'outline' | 'none';

export type DisclosureOf = {
  of(action: string): Disclosure;
  /** Whether it is the administration's or the machine's. */
  ofPlatform(action: string): boolean;
  /** Actions that are never shown. */
  readonly hidden: readonly string[];
  /** Actions that are shown whole. */
  readonly full: readonly string[];
};

/** What people do themselves they see in full, what the administration and the machine do in outline. */
export function disclosureOf(actions: readonly (AnyCommand | AnyQuery)[]): DisclosureOf {
  const platform = new Set(
    actions
      .filter(({ access: { who } }) => who === 'super_admin' || who === 'system')
      .map(({ name }) => name),
  );
  const known = new Map<string, Disclosure>(
    actions.map(({ name, disclosure }) => [name, disclosure ?? (platform.has(name) ? 'outline' : 'full')]),
  );
  const which = (asked: Disclosure) => [...known].flatMap(([name, is]) => (is === asked ? [name] : []));
  return {
    of: (action) => known.get(action) ?? 'outline',
    ofPlatform: (action) => platform.has(action) || !known.has(action),
    hidden: which('none'),
    full: which('full'),
  };
}
