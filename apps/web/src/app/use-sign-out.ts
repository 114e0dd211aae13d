import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../lib/api.ts';
import { isApiError } from '../lib/api-error.ts';
import { meQuery } from '../lib/me.ts';
import { paths } from '../lib/paths.ts';
import { reopenSession } from '../lib/session-state.ts';
import { useGo } from '../lib/use-url.ts';
import { toastError } from '../ui/toast.tsx';

/** Ends the session on the server and forgets everything that was read in it. */
export function useSignOut() {
  const client = useQueryClient();
  const go = useGo();
  return useMutation({
    mutationFn: async () => {
      try {
        await dataOf(api.POST('/v1/auth/sign-out'));
      } catch (error) {
        // A session that is over already is as good as ended.
        if (isApiError(error, 'UNREACHABLE', 'UNAVAILABLE', 'INTERNAL_ERROR')) throw error;
      }
    },
    onSuccess: async () => {
      reopenSession();
      // Whoever worked in an organization comes back to its door.
      const organization = client.getQueryData(meQuery.queryKey)?.organization;
      await go(paths.signIn(organization ? { organization: organization.slug } : {}));
      client.clear();
    },
    onError: toastError,
  });
}
