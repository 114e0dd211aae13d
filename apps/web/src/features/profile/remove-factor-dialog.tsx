import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { messageOf } from '../../lib/api-error.ts';
import { stepUpQuestion } from '../../lib/step-up.ts';
import { useStore } from '../../lib/store.ts';
import { Notice } from '../../ui/notice.tsx';
import { toast } from '../../ui/toast.tsx';

type Props = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
  readonly title: string;
  readonly verb: string;
  /** What the toast says afterwards. */
  readonly done: string;
  readonly remove: () => Promise<unknown>;
  /** What happens. */
  readonly children: ReactNode;
};

/** Consequences first, then the button. */
export function RemoveFactorDialog({ opened, onClose, onDone, title, verb, done, remove, children }: Props) {
  const asked = useStore(stepUpQuestion) !== null;
  const mutation = useMutation({
    mutationFn: remove,
    onSuccess: async () => {
      await onDone();
      onClose();
      toast({ message: done });
    },
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={460}
      closeOnEscape={!asked}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="md">
        <Text size="md">{children}</Text>
        {mutation.error && (
          <Notice tone="red" alert>
            {messageOf(mutation.error)}
          </Notice>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" size="sm" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button color="amber.8" size="sm" loading={mutation.isPending} onClick={() => mutation.mutate()}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
