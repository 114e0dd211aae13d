import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Narrow } from '../../ui/page/page.tsx';
import { mfaQuery } from './api.ts';
import { AuthenticatorCard } from './authenticator-card.tsx';
import { PasskeysCard } from './passkeys-card.tsx';
import { RecoveryCodesCard } from './recovery-codes-card.tsx';

/** Second factors: set up, look after, take away. */
export function TwoFactorTab() {
  const { data: mfa, error, refetch } = useQuery(mfaQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!mfa) return <Loading />;
  const enrolled = mfa.totp || mfa.passkeys > 0;
  return (
    <Narrow>
      <Stack gap="md">
        {!enrolled && (
          <Notice tone="blue" title="Your password alone opens this account">
            With a second factor, whoever learns the password does not get in.
          </Notice>
        )}
        <PasskeysCard />
        <AuthenticatorCard mfa={mfa} />
        {enrolled && <RecoveryCodesCard mfa={mfa} />}
      </Stack>
    </Narrow>
  );
}
