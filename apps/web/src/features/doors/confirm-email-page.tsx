import { Button, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isApiError, messageOf } from '../../lib/api-error.ts';
import { paths } from '../../lib/paths.ts';
import { useUrlSearch } from '../../lib/use-url.ts';
import { DoorTitle } from '../../ui/door/door-title.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { confirmEmail } from './api.ts';

/** Where the link mailed to a new address leads. A click confirms: programs that follow links change nothing. */
export function ConfirmEmailPage() {
  const [{ token }] = useUrlSearch();
  const client = useQueryClient();
  const confirm = useMutation({
    mutationFn: confirmEmail,
    // Whoever is signed in here may be the person whose address this was.
    onSuccess: () => client.invalidateQueries({ queryKey: ['me'] }),
  });
  const bad = !token || isApiError(confirm.error, 'TOKEN_INVALID', 'VALIDATION_ERROR');
  if (bad || isApiError(confirm.error, 'EMAIL_TAKEN')) {
    return (
      <>
        <DoorTitle title={bad ? 'This link does not work any more' : 'This address has an account already'}>
          {bad
            ? 'It was used already, was replaced by a newer one, was withdrawn, or has expired. Links work for 24 hours. Ask for a new one in your profile.'
            : 'So it stays with that account, and yours keeps the address it has. Choose another one in your profile.'}
        </DoorTitle>
        <Button component={Link} to={paths.profile()} size="sm" fullWidth>
          Go to your profile
        </Button>
      </>
    );
  }
  if (confirm.data) {
    return (
      <>
        <DoorTitle title="Your new address is confirmed">
          From now on you sign in with {confirm.data.email}. The address before was told.
        </DoorTitle>
        <Button component={Link} to={paths.home} size="sm" fullWidth>
          Go on
        </Button>
      </>
    );
  }
  return (
    <>
      <DoorTitle title="Confirm your new address">
        You then sign in with the address this link was mailed to. The one before is told, and not used any
        more.
      </DoorTitle>
      <Stack gap="md">
        {confirm.error && (
          <Notice tone="red" alert>
            {messageOf(confirm.error)}
          </Notice>
        )}
        <Button size="sm" fullWidth loading={confirm.isPending} onClick={() => confirm.mutate(token)}>
          Confirm address
        </Button>
      </Stack>
    </>
  );
}
