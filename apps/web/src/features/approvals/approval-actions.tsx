import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rememberWayBack } from '../../lib/impersonation.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { ConsequenceDialog } from '../../ui/dialogs/consequence-dialog.tsx';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { toast, toastError } from '../../ui/toast.tsx';
import type { Approval } from './api.ts';
import { approvalsKey, approve, cancel, carryOut, reject } from './api.ts';
import { whatFor } from './approval-words.ts';

const over = 'Nothing is open any more.';

/** What whoever asked, and what the others, can do with a request. */
export function ApprovalActions({ approval }: { readonly approval: Approval }) {
  const isMine = useMe().user.id === approval.requestedBy.id;
  return isMine ? <OwnActions approval={approval} /> : <OthersActions approval={approval} />;
}

function OwnActions({ approval }: { readonly approval: Approval }) {
  const { id, status, action } = approval;
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries();
  const take = useMutation({ mutationFn: () => cancel(id), onError: toastError, onSettled });
  const carry = useMutation({
    mutationFn: () => carryOut(approval),
    onSuccess: () => {
      // The browser has another person's session now: nothing of one's own stays.
      if (action === 'user.impersonate') {
        rememberWayBack(paths.approval(id));
        location.assign(paths.home);
      } else toast({ message: `Done: ${whatFor(approval)}` });
    },
    onError: toastError,
    onSettled,
  });
  const isOpen = status === 'pending' || status === 'approved';
  return (
    <>
      <ActionButton
        loading={take.isPending}
        disabledReason={isOpen ? null : over}
        onClick={() => take.mutate()}
      >
        Cancel request
      </ActionButton>
      <ActionButton
        primary
        loading={carry.isPending}
        disabledReason={
          status === 'pending' ? 'A second Super Admin has to approve it first.' : isOpen ? null : over
        }
        onClick={() => carry.mutate()}
      >
        Carry out
      </ActionButton>
    </>
  );
}

function OthersActions({ approval }: { readonly approval: Approval }) {
  const { id, status, requestedBy } = approval;
  const client = useQueryClient();
  const [rejecting, setRejecting] = useState(false);
  const agree = useMutation({
    mutationFn: () => approve(id),
    onSuccess: () => toast({ message: `${requestedBy.name} can carry it out now` }),
    onError: toastError,
    onSettled: () => client.invalidateQueries({ queryKey: approvalsKey }),
  });
  const isOpen = status === 'pending' || status === 'approved';
  return (
    <>
      <ActionButton disabledReason={isOpen ? null : over} onClick={() => setRejecting(true)}>
        {status === 'approved' ? 'Take approval back…' : 'Reject…'}
      </ActionButton>
      <ActionButton
        primary
        loading={agree.isPending}
        disabledReason={status === 'approved' ? 'It is approved already.' : isOpen ? null : over}
        onClick={() => agree.mutate()}
      >
        Approve
      </ActionButton>
      <ConsequenceDialog
        title={`${status === 'approved' ? 'Take approval back' : 'Reject'}: ${whatFor(approval)}`}
        opened={rejecting}
        onClose={() => setRejecting(false)}
        description={`${requestedBy.name} cannot carry it out. They can ask again.`}
        reasonHint={`${requestedBy.name} reads it`}
        verb={status === 'approved' ? 'Take approval back' : 'Reject request'}
        onConfirm={async ({ reason }) => {
          await reject(id, reason);
          setRejecting(false);
          await client.invalidateQueries({ queryKey: approvalsKey });
        }}
      />
    </>
  );
}
