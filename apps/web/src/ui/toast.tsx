import { Anchor, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { isApiError, messageOf } from '../lib/api-error.ts';
import { Link } from './link.tsx';

const closeButtonProps = { 'aria-label': 'Dismiss' };

type Options = {
  readonly message: string;
  /** Where the result can be seen. */
  readonly link?: { readonly to: string; readonly label: string };
  readonly undo?: () => void;
};

/** Confirms what was done, with the way to its result or back. */
export function toast({ message, link, undo }: Options): void {
  const id = notifications.show({
    icon: <IconCheck size={16} />,
    autoClose: link || undo ? 8000 : 4000,
    closeButtonProps,
    message: (
      <Group gap={10} justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {link && (
          <Anchor component={Link} to={link.to} size="sm" fw={500} style={{ whiteSpace: 'nowrap' }}>
            {link.label}
          </Anchor>
        )}
        {undo && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            fw={500}
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            Undo
          </Anchor>
        )}
      </Group>
    ),
  });
}

/** Says that something was not done, and why. Stays until it is closed. */
export function toastError(error: unknown): void {
  // Nobody needs to be told that they chose not to confirm.
  if (isApiError(error, 'STEP_UP_REQUIRED', 'UNAUTHENTICATED')) return;
  notifications.show({
    icon: <IconAlertTriangle size={16} />,
    'data-tone': 'red',
    autoClose: 12_000,
    closeButtonProps,
    message: <Text size="sm">{messageOf(error)}</Text>,
  });
}
