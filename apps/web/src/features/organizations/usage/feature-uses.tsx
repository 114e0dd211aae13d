import type { FeatureKey, LimitKey } from '@porttask/contracts/features';
import { features, limits } from '@porttask/contracts/features';
import { actionWords } from '../../../lib/action-words.ts';
import type { FeatureUse } from './api.ts';
import classes from './usage.module.css';

const names: Readonly<Record<string, { readonly name: string }>> = {
  ...features,
  ...limits,
} satisfies Record<FeatureKey | LimitKey, { readonly name: string }>;

/** Actions by the feature they ask for or the limit they take from, the most used first. */
function byFeature(uses: readonly FeatureUse[]) {
  const found = new Map<string, { uses: number; actions: FeatureUse[] }>();
  for (const use of uses) {
    const known = found.get(use.feature) ?? { uses: 0, actions: [] };
    found.set(use.feature, { uses: known.uses + use.uses, actions: [...known.actions, use] });
  }
  return [...found].sort(([, a], [, b]) => b.uses - a.uses);
}

/** Which features were used, how often, and by which actions. */
export function FeatureUses({ uses }: { readonly uses: readonly FeatureUse[] }) {
  return (
    <ul className={classes.list}>
      {byFeature(uses).map(([feature, { uses: total, actions }]) => (
        <li key={feature} className={classes.row}>
          <span className={classes.name}>{names[feature]?.name ?? feature}</span>
          <span className={classes.actions}>
            {actions.map(({ action, uses: count }) => (
              <span key={action}>
                {actionWords(action)} <span className="numbers">{count.toLocaleString()}</span>
              </span>
            ))}
          </span>
          <span className={`numbers ${classes.uses}`}>{total.toLocaleString()}</span>
        </li>
      ))}
    </ul>
  );
}
