import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useGo } from '../../lib/use-url.ts';
import { ActionButton } from './action-button.tsx';

/**
 * The button of a list that leads to a new thing, and its shortcut. A hook, because a list without rows shows it twice.
 * @param disabledReason why nothing can be created now
 */
export function useCreateButton(label: string, to: string, disabledReason: string | null = null): ReactNode {
  const go = useGo();
  useShortcut('page.create', disabledReason ? null : () => void go(to));
  return (
    <ActionButton
      primary
      to={to}
      icon={<IconPlus size={16} />}
      shortcut="page.create"
      disabledReason={disabledReason}
    >
      {label}
    </ActionButton>
  );
}
