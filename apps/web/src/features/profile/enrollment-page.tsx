import { Anchor } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { useGo } from '../../lib/use-url.ts';
import { Door } from '../../ui/door/door.tsx';
import { DoorTitle } from '../../ui/door/door-title.tsx';
import { EnrollTotp } from './enroll-totp.tsx';

/** Super Admins need a second factor here: nothing else is possible until it is set up. */
export function EnrollmentPage() {
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
    <Door wide>
      <DoorTitle title="Set up an authenticator first">
        Super Admins need a second factor here. It takes a minute and an app such as 1Password, Aegis, Authy
        or Google Authenticator.
      </DoorTitle>
      <EnrollTotp onDone={() => void client.invalidateQueries({ queryKey: ['me'] })} />
      <Anchor component="button" type="button" size="sm" mt={18} onClick={() => signOut.mutate()}>
        Sign out
      </Anchor>
    </Door>
  );
}
