import { Kbd } from '@mantine/core';
import { shortcutKeys } from '../lib/shortcuts.ts';
import classes from './shortcut-keys.module.css';

export const keysOf = shortcutKeys;

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '');

const shown = (key: string): string =>
  ({ mod: isMac ? '⌘' : 'Ctrl', Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓' })[key] ??
  (key.length === 1 ? key.toUpperCase() : key);

/** Keys as they are printed on the keyboard: "Ctrl K", "G then O". */
export function ShortcutKeys({ keys }: { readonly keys: string }) {
  const steps = keys.split(' ');
  return (
    <span className={classes.keys}>
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a key may come twice in a sequence, and they never move
        <span key={at} className={classes.keys}>
          {at > 0 && <span className={classes.then}>then</span>}
          <Kbd>{step.split('+').map(shown).join(' ')}</Kbd>
        </span>
      ))}
    </span>
  );
}
