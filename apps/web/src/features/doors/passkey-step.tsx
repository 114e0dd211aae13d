import { Button, Stack } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { isApiError } from '../../lib/api-error.ts';
import { Notice } from '../../ui/notice.tsx';
import { givePasskey } from './api.ts';
import { SignInProblem } from './sign-in-problem.tsx';
import { useEnter } from './use-enter.ts';

/** The second step of signing in with a passkey. Browsers ask for it after a click alone. */
export function PasskeyStep() {
  const enter = useEnter();
  const give = useMutation({
    mutationFn: async () => {
      await givePasskey();
      await enter();
    },
  });
  const over = isApiError(give.error, 'UNAUTHENTICATED');
  return (
    <Stack gap="md">
      {over && (
        <Notice tone="amber" title="This took too long" alert>
          Start again with your password.
        </Notice>
      )}
      {isApiError(give.error) && !over && <SignInProblem error={give.error} />}
      <Button
        size="sm"
        fullWidth
        autoFocus
        loading={give.isPending}
        leftSection={<IconFingerprint size={17} stroke={1.7} aria-hidden />}
        onClick={() => give.mutate()}
      >
        Use passkey
      </Button>
    </Stack>
  );
}
