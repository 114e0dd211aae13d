import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isApiError } from '../../lib/api-error.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { MessagePage } from './message-page.tsx';

/** Before there is a shell: the same, with what a page needs around it. */
export function AppCrashPage(props: ErrorComponentProps) {
  useEffect(() => {
    document.title = 'PortTask';
  }, []);
  return (
    <main>
      <h1 className="visually-hidden">PortTask</h1>
      <CrashPage {...props} />
    </main>
  );
}

/** A page broke, or could not be loaded at all. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  if (isApiError(error)) return <ErrorState error={error} onRetry={again} />;
  return (
    <MessagePage
      icon={IconAlertTriangle}
      title="This page broke"
      actions={
        <>
          <Button onClick={again}>Try again</Button>
          <Button variant="default" onClick={() => globalThis.location.reload()}>
            Load it anew
          </Button>
        </>
      }
    >
      The fault is ours. Nothing you saved is lost.
    </MessagePage>
  );
}
