import { useQueryClient } from '@tanstack/react-query';
import { nextPath } from '../../lib/next-path.ts';
import { reopenSession } from '../../lib/session-state.ts';
import { useGo, useUrlSearch } from '../../lib/use-url.ts';

/** Goes in: to where somebody wanted to go before they were asked to sign in. */
export function useEnter(): () => Promise<void> {
  const client = useQueryClient();
  const go = useGo();
  const [{ next }] = useUrlSearch();
  return async () => {
    // Whatever was read belonged to nobody, or to somebody else.
    client.clear();
    reopenSession();
    await go(nextPath(next), { replace: true });
  };
}
