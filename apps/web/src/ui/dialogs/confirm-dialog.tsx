import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { messageOf } from '../../lib/api-error.ts';
import { Notice } from '../notice.tsx';

type Props = {
  /** What happens, with the name: "Remove agency.example". */
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** What follows from it. */
  readonly children: ReactNode;
  readonly verb: string;
  readonly onConfirm: () => Promise<unknown>;
};

/** Says what follows before something is done that needs no reason. */
export function ConfirmDialog({ title, opened, onClose, children, verb, onConfirm }: Props) {
  const confirm = useMutation({ mutationFn: onConfirm, onSuccess: onClose });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={confirm.reset}
      title={title}
      size={460}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="md">
        <Text size="md" lh="22px">
          {children}
        </Text>
        {confirm.error && (
          <Notice tone="red" alert>
            {messageOf(confirm.error)}
          </Notice>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" size="sm" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button color="amber.8" size="sm" loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
