import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { messageOf } from '../../lib/api-error.ts';
import { stepUpQuestion } from '../../lib/step-up.ts';
import { useStore } from '../../lib/store.ts';
import { Notice } from '../../ui/notice.tsx';
import { toast } from '../../ui/toast.tsx';
import { removeTotp } from './api.ts';

type Props = { readonly opened: boolean; readonly onClose: () => void; readonly onDone: () => Promise<void> };

export function RemoveTotpDialog({ opened, onClose, onDone }: Props) {
  const asked = useStore(stepUpQuestion) !== null;
  const remove = useMutation({
    mutationFn: removeTotp,
    onSuccess: async () => {
      await onDone();
      onClose();
      toast({ message: 'Authenticator removed' });
    },
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Remove your authenticator"
      size={460}
      closeOnEscape={!asked}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="md">
        <Text size="md">
          From then on your password alone opens this account. The recovery codes stop working, all your other
          sessions end, and you get a mail about it.
        </Text>
        {remove.error && (
          <Notice tone="red" alert>
            {messageOf(remove.error)}
          </Notice>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" size="sm" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button color="amber.8" size="sm" loading={remove.isPending} onClick={() => remove.mutate()}>
            Remove authenticator
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
