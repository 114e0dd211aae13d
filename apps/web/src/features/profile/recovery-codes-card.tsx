import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../lib/api.ts';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SecretOnce } from '../../ui/secret-once.tsx';
import { toastError } from '../../ui/toast.tsx';
import { renewRecoveryCodes } from './api.ts';

/** The way in when phone and passkeys are lost. */
export function RecoveryCodesCard({ mfa }: { readonly mfa: Schemas['MfaState'] }) {
  const client = useQueryClient();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const renew = useMutation({
    mutationFn: renewRecoveryCodes,
    onSuccess: ({ recoveryCodes }) => {
      setCodes(recoveryCodes);
      void client.invalidateQueries({ queryKey: ['me'] });
    },
    onError: toastError,
  });
  return (
    <Card
      title="Recovery codes"
      description="Each opens your account once, when phone and passkeys are lost."
    >
      <Stack gap="md">
        <Facts facts={[{ label: 'Left', value: `${mfa.recoveryCodesLeft} of 10` }]} />
        {mfa.recoveryCodesLeft < 4 && (
          <Notice tone="amber" title="Few recovery codes are left">
            Without your second factor and without a code you cannot get in. Make new ones.
          </Notice>
        )}
        <Group gap="xs">
          <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
            Make new recovery codes
          </Button>
        </Group>
      </Stack>
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
    </Card>
  );
}
