import { limits as limitFacts } from '@porttask/contracts/features';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Dashboard } from './api.ts';

/** Limits that are nearly used up; nothing while there is room. */
export function LimitsNearEnd({ limits }: Pick<Dashboard, 'limits'>) {
  const { role } = useMe();
  if (limits.length === 0) return null;
  return (
    <Notice
      tone="amber"
      title={
        limits.some(({ limit, used }) => used >= limit) ? 'A limit is reached' : 'A limit is nearly reached'
      }
      action={role === 'admin' && <TextLink to={paths.ownUsage}>See usage</TextLink>}
    >
      {limits
        .map(
          ({ key, limit, used }) =>
            `${used.toLocaleString()} of ${limit.toLocaleString()} ${limitFacts[key].unit}`,
        )
        .join(', ')}
      {' are used.'}
    </Notice>
  );
}
