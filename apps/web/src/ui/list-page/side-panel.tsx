import { ActionIcon, CloseButton, Tooltip } from '@mantine/core';
import { IconMaximize } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Suspense, useEffect } from 'react';
import { Link } from '../link.tsx';
import { Loading } from '../loading.tsx';
import classes from './list-page.module.css';

type Props = {
  readonly label: string;
  /** The full page, where there is one. */
  readonly to?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A look at one row beside the list, which stays usable: j and k go on to the next. */
export function SidePanel({ label, to, onClose, children }: Props) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('[aria-modal=true]'))
        return;
      onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  return (
    <aside className={classes.panel} aria-label={label}>
      <div className={classes.panelBar}>
        {to && (
          <Tooltip label="Open the full page">
            <ActionIcon component={Link} to={to} aria-label="Open the full page">
              <IconMaximize size={16} />
            </ActionIcon>
          </Tooltip>
        )}
        <CloseButton size={28} aria-label="Close the side panel" onClick={onClose} />
      </div>
      <div className={classes.panelBody}>
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </div>
    </aside>
  );
}
