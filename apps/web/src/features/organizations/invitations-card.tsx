import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { roleWord } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Time } from '../../ui/time.tsx';
import { toast, toastError } from '../../ui/toast.tsx';
import type { Invitation, Organization } from './api.ts';
import { invitationsQuery, resendInvitation } from './api.ts';
import classes from './invitations-card.module.css';

const open = ({ status }: Invitation) => status === 'pending' || status === 'expired';

/** Invitations nobody has accepted yet, and the way to send them once more. */
export function InvitationsCard({ organization }: { readonly organization: Organization }) {
  const { id, status } = organization;
  const { data, error, refetch } = useQuery(invitationsQuery(id));
  const client = useQueryClient();
  const resend = useMutation({
    mutationFn: (invitation: Invitation) => resendInvitation(id, invitation.id),
    onSuccess: async ({ email }) => {
      await client.invalidateQueries({ queryKey: invitationsQuery(id).queryKey });
      void client.invalidateQueries({ queryKey: ['audit'] });
      toast({
        message: `Invitation sent to ${email}`,
        link: { to: paths.settings({ tab: 'mail-log', search: email }), label: 'Mail log' },
      });
    },
    onError: toastError,
  });
  const invitations = data?.filter(open) ?? [];
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (invitations.length === 0) return null;
  return (
    <Card title="Open invitations" flush>
      <ul className={classes.list}>
        {invitations.map((invitation) => (
          <li key={invitation.id} className={classes.row}>
            <div className={classes.main}>
              <div className={classes.name}>
                {invitation.name} <StatusBadge status={invitation.status} />
              </div>
              <div className={classes.meta}>
                {invitation.email} · {roleWord(invitation.role)} · invited by {invitation.invitedBy.name}{' '}
                <Time at={invitation.createdAt} /> ·{' '}
                {invitation.status === 'pending' ? 'valid until ' : 'expired '}
                <Time at={invitation.expiresAt} as="minute" />
              </div>
            </div>
            <Button
              variant="default"
              disabled={status !== 'active'}
              loading={resend.isPending && resend.variables.id === invitation.id}
              onClick={() => resend.mutate(invitation)}
              aria-label={`Send again: the invitation of ${invitation.email}`}
            >
              Send again
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
