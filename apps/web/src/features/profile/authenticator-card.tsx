import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../lib/api.ts';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Time } from '../../ui/time.tsx';
import { removeTotp } from './api.ts';
import { EnrollTotp } from './enroll-totp.tsx';
import { RemoveFactorDialog } from './remove-factor-dialog.tsx';

/** Codes from an app: set up, taken away. */
export function AuthenticatorCard({ mfa }: { readonly mfa: Schemas['MfaState'] }) {
  const client = useQueryClient();
  const [enrolling, setEnrolling] = useState(false);
  const [removing, setRemoving] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: ['me'] });
  return (
    <Card
      title="Authenticator"
      description="Besides your password, signing in asks for a code from an app on your phone."
    >
      {enrolling ? (
        <EnrollTotp
          onDone={() => {
            setEnrolling(false);
            void refresh();
          }}
          onCancel={() => setEnrolling(false)}
        />
      ) : mfa.totp ? (
        <Stack gap="md">
          <Facts facts={[{ label: 'Set up', value: <Time at={mfa.enrolledAt} as="minute" /> }]} />
          <Group gap="xs">
            <Button variant="default" onClick={() => setRemoving(true)}>
              Remove authenticator…
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack gap="md" align="flex-start">
          <Text size="sm">No authenticator is set up.</Text>
          <Button variant="default" onClick={() => setEnrolling(true)}>
            Set up authenticator
          </Button>
        </Stack>
      )}
      <RemoveFactorDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        onDone={refresh}
        title="Remove your authenticator"
        verb="Remove authenticator"
        done="Authenticator removed"
        remove={removeTotp}
      >
        {mfa.passkeys > 0
          ? 'Its codes stop working; your passkeys and recovery codes go on being good.'
          : 'From then on your password alone opens this account, and the recovery codes stop working.'}{' '}
        All your other sessions end, and you get a mail about it.
      </RemoveFactorDialog>
    </Card>
  );
}
