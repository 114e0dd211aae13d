import { lazy, Suspense, useState } from 'react';
import { ActionButton } from '../../../ui/page/action-button.tsx';
import type { Organization } from '../api.ts';

// Each comes with its own code when it is asked for.
const SuspendDialog = lazy(async () => ({ default: (await import('./suspend-dialog.tsx')).SuspendDialog }));
const ReinstateDialog = lazy(async () => ({
  default: (await import('./reinstate-dialog.tsx')).ReinstateDialog,
}));
const RestoreDialog = lazy(async () => ({ default: (await import('./restore-dialog.tsx')).RestoreDialog }));
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
      <Suspense>
        {verb === 'suspend' && <SuspendDialog {...dialog('suspend')} />}
        {verb === 'reinstate' && <ReinstateDialog {...dialog('reinstate')} />}
        {verb === 'restore' && <RestoreDialog {...dialog('restore')} />}
        {verb === 'deactivate' && <DeactivateDialog {...dialog('deactivate')} />}
      </Suspense>
    </>
  );
}
