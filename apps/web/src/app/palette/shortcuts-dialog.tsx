import { Modal } from '@mantine/core';
import { useMe } from '../../lib/me.ts';
import { allShortcuts } from '../../lib/shortcuts.ts';
import { ShortcutKeys } from '../../ui/shortcut-keys.tsx';
import { visibleSections } from '../sections.ts';
import classes from './palette.module.css';
import { closeOverlay } from './palette-state.ts';

/** Every shortcut this person can use. */
export function ShortcutsDialog() {
  const mine = new Set(visibleSections(useMe()).map(({ id }) => `go.${id}`));
  const usable = allShortcuts().filter(({ id }) => !id.startsWith('go.') || mine.has(id));
  const groups = Map.groupBy(usable, ({ group }) => group);
  return (
    <Modal
      opened
      onClose={closeOverlay}
      title="Keyboard shortcuts"
      size={640}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={classes.shortcuts}>
        {[...groups].map(([group, shortcuts]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {shortcuts.map(({ id, keys, label }) => (
                <div key={id}>
                  <dt>{label}</dt>
                  <dd>
                    <ShortcutKeys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
