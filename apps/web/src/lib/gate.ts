import type { FeatureKey, LimitKey } from '@porttask/contracts/features';
import { features, limits } from '@porttask/contracts/features';
import type { Me } from './me.ts';
import { roleWord } from './me.ts';
import { capitalized } from './words.ts';

/** A feature that the organization cannot use now. */
export type ClosedFeature = { readonly name: string; readonly because: string; readonly wouldHelp: string };

/** Why a feature is closed to the organization, and what would open it; null when it is open. */
export function closedFeature(me: Me, feature: FeatureKey): ClosedFeature | null {
  const closed = me.closed[feature];
  return closed ? { name: features[feature].name, ...closed } : null;
}

const sentence = (text: string): string => `${capitalized(text).replace(/\.$/, '')}.`;

type Wanted = {
  /** The command that would be run. */
  readonly action: string;
  readonly features?: readonly FeatureKey[];
  readonly takes?: LimitKey;
};

/** Why somebody may not do something now, as the gate would answer it; null when they may. */
export function obstacle(me: Me, { action, features: wanted = [], takes }: Wanted): string | null {
  for (const feature of wanted) {
    const closed = closedFeature(me, feature);
    if (closed) return `${closed.name}: ${closed.because}. ${closed.wouldHelp}`;
  }
  if (!me.permissions.includes(action)) {
    if (me.impersonation?.mode === 'read_only') return 'This impersonation is read-only.';
    const role = me.role ? roleWord(me.role) : 'none';
    return `Your role is ${role}, which may look at this but not change it. An admin of your organization can give you another role.`;
  }
  const taken = takes && me.limits[takes];
  if (takes && taken && taken.limit !== null && taken.used >= taken.limit) {
    return `${sentence(`${taken.used} of ${taken.limit} ${limits[takes].unit} are used`)} A plan with more, or a higher limit set by PortTask, would help.`;
  }
  return null;
}
