import type { LimitKey } from '@porttask/contracts/features';
import { limits } from '@porttask/contracts/features';
import { useMe } from '../../lib/me.ts';
import { Notice } from '../notice.tsx';

/** Says that a limit is used up where its things are listed; nothing while there is room. */
export function LimitNotice({ of }: { readonly of: LimitKey }) {
  const { limits: own } = useMe();
  const taken = own[of];
  if (!taken || taken.limit === null || taken.used < taken.limit) return null;
  return (
    <Notice tone="amber" title={`${taken.used} of ${taken.limit} ${limits[of].unit} are used`}>
      What there is stays. A plan with more, or a higher limit set by PortTask, makes room for new ones.
    </Notice>
  );
}
