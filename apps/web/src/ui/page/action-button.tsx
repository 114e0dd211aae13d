import type { ButtonProps } from '@mantine/core';
import { Button, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { Link } from '../link.tsx';
import { keysOf, ShortcutKeys } from '../shortcut-keys.tsx';

type Props = {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  /** Goes there instead of calling `onClick`. */
  readonly to?: string;
  readonly primary?: boolean;
  readonly icon?: ReactNode;
  /** Why it cannot be done now. The button stays in reach of the keyboard, so that the reason can be read. */
  readonly disabledReason?: string | null | undefined;
  readonly loading?: boolean;
  /** The shortcut that does the same, shown in the tooltip. */
  readonly shortcut?: string;
  /** What it is read out as, where its words alone do not say what it is for. */
  readonly label?: string;
};

/** A button for an action on the page, which says why when the action is not possible now. */
export function ActionButton({
  children,
  onClick,
  to,
  primary,
  icon,
  disabledReason,
  loading,
  shortcut,
  label: name,
}: Props) {
  const reasonId = useId();
  const disabled = Boolean(disabledReason);
  const look: ButtonProps = {
    variant: primary ? 'filled' : 'default',
    leftSection: icon,
    loading: loading ?? false,
  };
  const keys = shortcut ? keysOf(shortcut) : null;
  const label = disabledReason ?? (keys && <ShortcutKeys keys={keys} />);
  const button =
    to && !disabled ? (
      <Button {...look} component={Link} to={to}>
        {children}
      </Button>
    ) : (
      <Button
        {...look}
        {...(name ? { 'aria-label': name } : {})}
        {...(disabled
          ? { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': reasonId }
          : { onClick })}
      >
        {children}
      </Button>
    );
  return (
    <>
      <Tooltip label={label} disabled={!label} multiline maw={320}>
        {button}
      </Tooltip>
      {disabled && (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
    </>
  );
}
