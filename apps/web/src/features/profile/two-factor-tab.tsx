import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Narrow } from '../../ui/page/page.tsx';
import { SecretOnce } from '../../ui/secret-once.tsx';
import { Time } from '../../ui/time.tsx';
import { toastError } from '../../ui/toast.tsx';
import { mfaQuery, renewRecoveryCodes } from './api.ts';
import { EnrollTotp } from './enroll-totp.tsx';
import { RemoveTotpDialog } from './remove-totp-dialog.tsx';

/** The second factor: set up, look after, take away. */
export function TwoFactorTab() {
  const { data: mfa, error, refetch } = useQuery(mfaQuery);
  const client = useQueryClient();
  const [enrolling, setEnrolling] = useState(false);
  const [removing, setRemoving] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: ['me'] });
  const renew = useMutation({
    mutationFn: renewRecoveryCodes,
    onSuccess: ({ recoveryCodes }) => {
      setCodes(recoveryCodes);
      void refresh();
    },
    onError: toastError,
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!mfa) return <Loading />;
  return (
    <Narrow>
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
            <Facts
              facts={[
                { label: 'Set up', value: <Time at={mfa.enrolledAt} as="minute" /> },
                { label: 'Recovery codes left', value: `${mfa.recoveryCodesLeft} of 10` },
              ]}
            />
            {mfa.recoveryCodesLeft < 4 && (
              <Notice tone="amber" title="Few recovery codes are left">
                Without your phone and without a code you cannot get in. Make new ones.
              </Notice>
            )}
            <Group gap="xs">
              <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
                Make new recovery codes
              </Button>
              <Button variant="default" onClick={() => setRemoving(true)}>
                Remove authenticator…
              </Button>
            </Group>
          </Stack>
        ) : (
          <Stack gap="md" align="flex-start">
            <Text size="sm">No authenticator is set up. Your password alone opens this account.</Text>
            <Button onClick={() => setEnrolling(true)}>Set up authenticator</Button>
          </Stack>
        )}
      </Card>
      <RemoveTotpDialog opened={removing} onClose={() => setRemoving(false)} onDone={refresh} />
      <Modal
        opened={codes !== null}
        onClose={() => setCodes(null)}
        title="New recovery codes"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <SecretOnce
          secrets={codes ?? []}
          fileName="porttask-recovery-codes.txt"
          notice="They are shown this one time. The ones before do not work any more."
        />
        <Group justify="flex-end" mt="lg">
          <Button size="sm" onClick={() => setCodes(null)}>
            I have kept them
          </Button>
        </Group>
      </Modal>
    </Narrow>
  );
}
