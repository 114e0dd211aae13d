import { lazy, Suspense, useState } from 'react';
import { ActionButton } from '../../../ui/page/action-button.tsx';
import type { Organization } from '../api.ts';
import { ReinstateDialog } from './reinstate-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { SuspendDialog } from './suspend-dialog.tsx';

const DeactivateDialog = lazy(async () => ({
  default: (await import('./deactivate-dialog.tsx')).DeactivateDialog,
}));

type Verb = 'suspend' | 'reinstate' | 'deactivate' | 'restore';

/** What can be done with the life of an organization now; what cannot says why. */
export function LifecycleActions({ organization }: { readonly organization: Organization }) {
  const { status } = organization;
  const [verb, setVerb] = useState<Verb | null>(null);
  const dialog = (of: Verb) => ({ organization, opened: verb === of, onClose: () => setVerb(null) });
  return (
    <>
      {status !== 'suspended' && (
        <ActionButton
          onClick={() => setVerb('suspend')}
          disabledReason={status === 'deactivated' ? 'It is deactivated. Restore it first.' : null}
        >
          Suspend…
        </ActionButton>
      )}
      {status !== 'deactivated' && (
        <ActionButton onClick={() => setVerb('deactivate')}>Deactivate…</ActionButton>
      )}
      {status === 'suspended' && (
        <ActionButton primary onClick={() => setVerb('reinstate')}>
          Reinstate…
        </ActionButton>
      )}
      {status === 'deactivated' && (
        <ActionButton primary onClick={() => setVerb('restore')}>
          Restore…
        </ActionButton>
      )}
      <SuspendDialog {...dialog('suspend')} />
      <ReinstateDialog {...dialog('reinstate')} />
      <RestoreDialog {...dialog('restore')} />
      <Suspense>{verb === 'deactivate' && <DeactivateDialog {...dialog('deactivate')} />}</Suspense>
    </>
  );
}
