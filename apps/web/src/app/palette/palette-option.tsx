import { UnstyledButton } from '@mantine/core';
import { ShortcutKeys } from '../../ui/shortcut-keys.tsx';
import classes from './palette.module.css';
import type { Entry } from './use-palette-entries.tsx';

type Props = {
  readonly id: string;
  readonly entry: Entry;
  readonly selected: boolean;
  readonly onRun: () => void;
};

/** One entry. Spotlight's own drops the id that a screen reader follows the choice by; its keys find `data-action`. */
export function PaletteOption({ id, entry, selected, onRun }: Props) {
  return (
    <UnstyledButton
      id={id}
      role="option"
      aria-selected={selected}
      data-action
      tabIndex={-1}
      className={classes.action}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      <span className={classes.icon}>{entry.icon}</span>
      <span className={classes.label}>{entry.label}</span>
      {entry.keys && <ShortcutKeys keys={entry.keys} />}
    </UnstyledButton>
  );
}
