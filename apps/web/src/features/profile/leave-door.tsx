import { Anchor } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { useGo } from '../../lib/use-url.ts';

/** The way out of a page that has to be done before anything else. */
export function LeaveDoor() {
  const client = useQueryClient();
  const go = useGo();
  const signOut = useMutation({
    mutationFn: () => dataOf(api.POST('/v1/auth/sign-out')),
    onSettled: async () => {
      await go(paths.signIn());
      client.clear();
    },
  });
  return (
    <Anchor component="button" type="button" size="sm" mt={18} onClick={() => signOut.mutate()}>
      Sign out
    </Anchor>
  );
}
