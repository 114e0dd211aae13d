import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../lib/api-error.ts';
import type { Me } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { useGo } from '../../lib/use-url.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { InvitationView } from './api.ts';
import { acceptInvitation, signOut, workIn } from './api.ts';

type Props = { readonly token: string; readonly invitation: InvitationView; readonly me: Me | null };

/** Somebody with an account accepts by being signed in with the invited address. */
export function ExistingAccount({ token, invitation: { email, organizationName }, me }: Props) {
  const go = useGo();
  const client = useQueryClient();
  const here = `/invitation?token=${token}`;
  const signInHere = paths.signIn({ next: here, email });
  const accept = useMutation({
    mutationFn: async () => {
      const { organizationId } = await acceptInvitation(token, null);
      await workIn(organizationId);
    },
    onSuccess: async () => {
      client.clear();
      await go(paths.home, { replace: true });
    },
  });
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await go(signInHere);
      client.clear();
    },
  });
  const problem = accept.error ?? leave.error;
  const notice = problem && (
    <Notice tone="red" alert>
      {messageOf(problem)}
    </Notice>
  );
  if (me === null) {
    return (
      <Stack gap="md">
        <Text size="sm">You have an account with this address. Sign in with it to accept.</Text>
        <Button component={Link} to={signInHere} size="sm">
          Sign in to accept
        </Button>
      </Stack>
    );
  }
  if (me.user.email.toLowerCase() !== email.toLowerCase()) {
    return (
      <Stack gap="md">
        <Notice tone="amber" title={`You are signed in as ${me.user.email}`}>
          The invitation is for {email}. Sign out, and sign in with that address to accept.
        </Notice>
        {notice}
        <Button size="sm" loading={leave.isPending} onClick={() => leave.mutate()}>
          Sign out and go on
        </Button>
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      {notice}
      <Button size="sm" loading={accept.isPending} onClick={() => accept.mutate()}>
        Join {organizationName}
      </Button>
    </Stack>
  );
}
