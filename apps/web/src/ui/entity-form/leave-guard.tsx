import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';

/** Asks before something typed is lost by going to another page or tab, or closing the window. */
export function LeaveGuard({ isDirty }: { readonly isDirty: () => boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty() && placeOf(current) !== placeOf(next),
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title="Leave without saving?"
      size={420}
    >
      <Text size="sm">What you typed here is not saved yet and will be lost.</Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" size="sm" onClick={() => blocker.reset?.()} data-autofocus>
          Keep editing
        </Button>
        <Button color="amber" size="sm" onClick={() => blocker.proceed?.()}>
          Leave
        </Button>
      </Group>
    </Modal>
  );
}

/** Tabs and their parts are places of their own; what else stands in the address is not. */
const placeOf = ({ pathname, search }: { pathname: string; search: unknown }) => {
  const { tab = '', part = '' } = search as { tab?: string; part?: string };
  return `${pathname} ${tab} ${part}`;
};
