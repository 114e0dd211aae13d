import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../../lib/api.ts';
import { roleWord } from '../../lib/me.ts';
import { Card } from '../card.tsx';
import { ConfirmDialog } from '../dialogs/confirm-dialog.tsx';
import { ActionButton } from '../page/action-button.tsx';
import { StatusBadge } from '../status-badge/status-badge.tsx';
import { Time } from '../time.tsx';
import { toast, toastError } from '../toast.tsx';
import classes from './invitation-list.module.css';

type Invitation = Schemas['Invitation'];

type Props = {
  /** Of all states; those that can still be accepted or sent again are shown. */
  readonly invitations: readonly Invitation[];
  readonly onResend: (invitation: Invitation) => Promise<unknown>;
  readonly onRevoke: (invitation: Invitation) => Promise<unknown>;
  /** Why one cannot be sent again now. */
  readonly resendObstacle: (invitation: Invitation) => string | null;
  readonly revokeObstacle?: string | null;
};

const isOpen = ({ status }: Invitation) => status === 'pending' || status === 'expired';

/** Invitations nobody has accepted yet: each can be sent once more, or taken back. Nothing when there are none. */
export function InvitationList({ invitations, onRevoke, ...props }: Props) {
  const [revoking, setRevoking] = useState<Invitation | null>(null);
  const open = invitations.filter(isOpen);
  return (
    <>
      {open.length > 0 && (
        <Card title="Open invitations" flush>
          <ul className={classes.list}>
            {open.map((invitation) => (
              <Row key={invitation.id} invitation={invitation} onRevoke={setRevoking} {...props} />
            ))}
          </ul>
        </Card>
      )}
      <ConfirmDialog
        title={revoking ? `Revoke the invitation of ${revoking.name}` : ''}
        opened={revoking !== null}
        onClose={() => setRevoking(null)}
        verb="Revoke invitation"
        onConfirm={async () => {
          if (!revoking) return;
          await onRevoke(revoking);
          toast({ message: `The invitation of ${revoking.email} is revoked` });
        }}
      >
        The link that was mailed to {revoking?.email} stops working at once, and the place is free again.
        Nobody is told; you can invite them again at any time.
      </ConfirmDialog>
    </>
  );
}

type RowProps = Pick<Props, 'onResend' | 'resendObstacle' | 'revokeObstacle'> & {
  readonly invitation: Invitation;
  readonly onRevoke: (invitation: Invitation) => void;
};

function Row({ invitation, onResend, onRevoke, resendObstacle, revokeObstacle }: RowProps) {
  const { name, email, role, status, invitedBy, createdAt, expiresAt } = invitation;
  const [sending, setSending] = useState(false);
  const resend = async () => {
    setSending(true);
    await onResend(invitation).catch(toastError);
    setSending(false);
  };
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <div className={classes.name}>
          {name} <StatusBadge status={status} />
        </div>
        <div className={classes.meta}>
          {email} · {roleWord(role)} · invited by {invitedBy.name} <Time at={createdAt} /> ·{' '}
          {status === 'pending' ? 'valid until ' : 'expired '}
          <Time at={expiresAt} as="minute" />
        </div>
      </div>
      <Group gap="xs">
        <ActionButton
          loading={sending}
          disabledReason={resendObstacle(invitation)}
          onClick={() => void resend()}
          label={`Send again: the invitation of ${email}`}
        >
          Send again
        </ActionButton>
        {!revokeObstacle && (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => onRevoke(invitation)}
            aria-label={`Revoke the invitation of ${email}…`}
          >
            Revoke…
          </Button>
        )}
      </Group>
    </li>
  );
}
