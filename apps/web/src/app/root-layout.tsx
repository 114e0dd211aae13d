import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { approvalQuestion } from '../lib/approval.ts';
import { mayHaveImpersonated, stopImpersonating } from '../lib/impersonation.ts';
import { meQuery } from '../lib/me.ts';
import { paths } from '../lib/paths.ts';
import { sessionState } from '../lib/session-state.ts';
import { stepUpQuestion } from '../lib/step-up.ts';
import { useStore } from '../lib/store.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { ClosedPage } from './pages/closed-page.tsx';
import { queryClient } from './query-client.ts';
import { Toasts } from './toasts.tsx';

const StepUpDialog = lazy(async () => ({
  default: (await import('../ui/dialogs/step-up-dialog.tsx')).StepUpDialog,
}));

const ApprovalDialog = lazy(async () => ({
  default: (await import('../ui/dialogs/approval-dialog.tsx')).ApprovalDialog,
}));

/** Around every page: what the server says about the session as a whole is acted on here. */
export function RootLayout() {
  const state = useStore(sessionState);
  const asked = useStore(stepUpQuestion) !== null;
  const approving = useStore(approvalQuestion) !== null;
  useSessionMoves();
  return (
    <>
      <ConnectionBanner />
      {state.kind === 'closed' ? <ClosedPage error={state.error} /> : <Outlet />}
      {/* Inside the router: what they say may link to a page. */}
      <Toasts />
      <Suspense>{approving && <ApprovalDialog />}</Suspense>
      <Suspense>{asked && <StepUpDialog />}</Suspense>
    </>
  );
}

/**
 * A session that ended leads to the sign-in page, and back to this page afterwards; one in somebody's name leads back to
 * one's own.
 */
function useSessionMoves() {
  const router = useRouter();
  const { kind } = useStore(sessionState);
  useEffect(() => {
    if (kind === 'open' || kind === 'closed') return;
    sessionState.set({ kind: 'open' });
    if (kind === 'enrollment_needed' || kind === 'password_needed') {
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      return;
    }
    const { matches, location } = router.state;
    const atDoor = matches.some(({ routeId }) => routeId.startsWith('/door'));
    if (atDoor) return;
    const next = { next: location.href };
    const href = kind === 'code_needed' ? paths.signInCode(next) : paths.signIn(next);
    // Only then is what was read forgotten: the page that is left would ask for it again.
    const toSignIn = () => router.navigate({ href, replace: true }).then(() => queryClient.clear());
    void (mayHaveImpersonated() ? stopImpersonating().catch(toSignIn) : toSignIn());
  }, [kind, router]);
}
