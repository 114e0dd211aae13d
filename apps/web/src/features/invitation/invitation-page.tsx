import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isApiError } from '../../lib/api-error.ts';
import { meQuery, roleWord } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { minuteTime } from '../../lib/time.ts';
import { useUrlSearch } from '../../lib/use-url.ts';
import { useDoorBrand } from '../../ui/door/door-brand.tsx';
import { DoorTitle } from '../../ui/door/door-title.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { invitationQuery } from './api.ts';
import { ExistingAccount } from './existing-account.tsx';
import { NewAccount } from './new-account.tsx';

/** Where the mailed invitation leads: who invites to what, and the way in. */
export function InvitationPage() {
  const [{ token = '' }] = useUrlSearch();
  const invitation = useQuery({ ...invitationQuery(token), enabled: token !== '' });
  // Nobody is signed in: that is the usual case here, and no error.
  const me = useQuery({ ...meQuery, retry: false });
  useDoorBrand(invitation.data?.branding);
  if (token === '' || isApiError(invitation.error, 'TOKEN_INVALID', 'NOT_FOUND', 'VALIDATION_ERROR')) {
    return <DeadInvitation />;
  }
  if (invitation.isError)
    return <ErrorState error={invitation.error} onRetry={() => void invitation.refetch()} />;
  if (invitation.isPending || me.isPending) return <Loading />;
  const { organizationName, role, invitedBy, expiresAt, email, hasAccount } = invitation.data;
  return (
    <>
      <DoorTitle title={`Join ${organizationName}`}>
        {invitedBy} invited {email} as {roleWord(role)}. The invitation is valid until{' '}
        {minuteTime(expiresAt, undefined)}.
      </DoorTitle>
      {hasAccount ? (
        <ExistingAccount token={token} invitation={invitation.data} me={me.data ?? null} />
      ) : (
        <NewAccount token={token} invitation={invitation.data} />
      )}
    </>
  );
}

function DeadInvitation() {
  return (
    <>
      <DoorTitle title="This invitation does not work any more">
        It was accepted already, was replaced by a newer one, or has expired. Ask whoever invited you to send
        it again.
      </DoorTitle>
      <Button component={Link} to={paths.signIn()} variant="default" size="sm" fullWidth>
        Go to sign in
      </Button>
    </>
  );
}
