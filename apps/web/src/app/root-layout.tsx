import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
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

/** Around every page: what the server says about the session as a whole is acted on here. */
export function RootLayout() {
  const state = useStore(sessionState);
  const asked = useStore(stepUpQuestion) !== null;
  useSessionMoves();
  return (
    <>
      <ConnectionBanner />
      {state.kind === 'closed' ? <ClosedPage error={state.error} /> : <Outlet />}
      {/* Inside the router: what they say may link to a page. */}
      <Toasts />
      <Suspense>{asked && <StepUpDialog />}</Suspense>
    </>
  );
}

/** A session that ended leads to the sign-in page, and back to this page afterwards. */
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
    void router.navigate({ href, replace: true }).then(() => queryClient.clear());
  }, [kind, router]);
}
