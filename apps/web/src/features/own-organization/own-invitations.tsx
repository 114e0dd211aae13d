import { useQuery } from '@tanstack/react-query';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { InvitationList } from '../../ui/people/invitation-list.tsx';
import { toast } from '../../ui/toast.tsx';
import { invitationsQuery, useInvitationCommands } from './api.ts';

/** Invitations to one's own organization, for its admins. */
export function OwnInvitations() {
  const me = useMe();
  const { data, error, refetch } = useQuery(invitationsQuery);
  const { resend, revoke } = useInvitationCommands();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <InvitationList
      invitations={data ?? []}
      // A pending one has its place already; an expired one takes a place again.
      resendObstacle={({ status }) =>
        obstacle(me, {
          action: 'invitation.resend_own',
          ...(status === 'expired' ? { takes: 'users' } : {}),
        })
      }
      revokeObstacle={obstacle(me, { action: 'invitation.revoke_own' })}
      onResend={async ({ id, email }) => {
        await resend.mutateAsync(id);
        toast({ message: `Invitation sent to ${email}` });
      }}
      onRevoke={({ id }) => revoke.mutateAsync(id)}
    />
  );
}
