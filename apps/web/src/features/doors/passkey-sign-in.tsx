import { Button, Divider } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ApiError } from '../../lib/api-error.ts';
import { isApiError } from '../../lib/api-error.ts';
import { passkeySignIn } from './api.ts';
import { useEnter } from './use-enter.ts';

type Props = { readonly onRefused: (error: ApiError | null) => void };

/** Signing in without a password: the authenticator says who it is. */
export function PasskeySignIn({ onRefused }: Props) {
  const enter = useEnter();
  const signIn = useMutation({
    mutationFn: async () => {
      onRefused(null);
      await passkeySignIn();
      await enter();
    },
    onError: (error) => isApiError(error) && onRefused(error),
  });
  return (
    <>
      <Divider my={18} label="or" labelPosition="center" />
      <Button
        variant="default"
        size="sm"
        fullWidth
        loading={signIn.isPending}
        leftSection={<IconFingerprint size={17} stroke={1.7} aria-hidden />}
        onClick={() => signIn.mutate()}
      >
        Sign in with a passkey
      </Button>
    </>
  );
}
