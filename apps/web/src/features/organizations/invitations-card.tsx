import { useQuery, useQueryClient } from '@tanstack/react-query';
import { paths } from '../../lib/paths.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { InvitationList } from '../../ui/people/invitation-list.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Organization } from './api.ts';
import { invitationsQuery, resendInvitation, revokeInvitation } from './api.ts';

/** Invitations to an organization that nobody has accepted yet. */
export function InvitationsCard({ organization }: { readonly organization: Organization }) {
  const { id, status } = organization;
  const { data, error, refetch } = useQuery(invitationsQuery(id));
  const client = useQueryClient();
  const refresh = async () => {
    void client.invalidateQueries({ queryKey: ['audit'] });
    await client.invalidateQueries({ queryKey: invitationsQuery(id).queryKey });
  };
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <InvitationList
      invitations={data ?? []}
      resendObstacle={() => (status === 'active' ? null : `The organization is ${status}.`)}
      onResend={async (invitation) => {
        const { email } = await resendInvitation(id, invitation.id);
        await refresh();
        toast({
          message: `Invitation sent to ${email}`,
          link: { to: paths.settings({ tab: 'mail-log', search: email }), label: 'Mail log' },
        });
      }}
      onRevoke={async (invitation) => {
        await revokeInvitation(id, invitation.id);
        await refresh();
      }}
    />
  );
}
