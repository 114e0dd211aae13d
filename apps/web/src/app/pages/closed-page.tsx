import { Button } from '@mantine/core';
import { IconBuildingOff, IconUserOff } from '@tabler/icons-react';
import type { ApiError } from '../../lib/api-error.ts';
import { useSignOut } from '../use-sign-out.ts';
import { MessagePage } from './message-page.tsx';

const titles: Readonly<Record<string, string>> = {
  ORGANIZATION_SUSPENDED: 'is suspended',
  ORGANIZATION_DEACTIVATED: 'is deactivated',
};

/** Nobody of this organization, or this account, gets in: says so, why, and whom to ask. */
export function ClosedPage({ error }: { readonly error: ApiError }) {
  const signOut = useSignOut();
  const of = titles[error.code];
  const { category, contact } = error.params;
  return (
    <main>
      <MessagePage
        icon={of ? IconBuildingOff : IconUserOff}
        title={
          of ? `${error.params.organization ?? 'Your organization'} ${of}` : 'This account is deactivated'
        }
        actions={
          <Button size="sm" onClick={() => signOut.mutate()} loading={signOut.isPending}>
            Sign out
          </Button>
        }
      >
        {error.code === 'ORGANIZATION_SUSPENDED'
          ? `Why: ${category}. Your data is kept. Ask ${contact} what has to happen.`
          : error.message}
      </MessagePage>
    </main>
  );
}
