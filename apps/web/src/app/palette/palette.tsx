import '@mantine/spotlight/styles.layer.css';
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { isSuperAdmin, useMe } from '../../lib/me.ts';
import { ShortcutKeys } from '../../ui/shortcut-keys.tsx';
import classes from './palette.module.css';
import { closeOverlay } from './palette-state.ts';
import { usePaletteEntries } from './use-palette-entries.tsx';

const [store, controls] = createSpotlight();
const listId = 'palette-results';
const optionId = (at: number) => `palette-option-${at}`;

/** Go to a page, do something, find an organization, a user, or whatever a pasted id means. */
export function Palette({ opened }: { readonly opened: boolean }) {
  const [typed, setTyped] = useState('');
  const { groups, hint } = usePaletteEntries(typed);
  const { selected } = useSpotlight(store);
  const me = useMe();
  const label = isSuperAdmin(me) ? 'Page, action, organization, user or id' : 'Page or action';
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const shown = groups.flatMap(({ entries }) => entries.map(({ id }) => id)).join();
  useEffect(() => (opened ? controls.open() : controls.close()), [opened]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other entries are shown, Enter means the first
  useEffect(() => {
    if (opened) selectFirst();
  }, [opened, shown]);
  let at = -1;
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={closeOverlay}
      shortcut={null}
      scrollable
      maxHeight={440}
      size={580}
      yOffset="12vh"
      centered={false}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      transitionProps={{ duration: 120, transition: 'fade', onEntered: selectFirst }}
      classNames={{ content: classes.content ?? '', search: classes.search ?? '' }}
      attributes={{ content: { 'aria-label': 'Search or jump to' } }}
    >
      <Spotlight.Search
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        {...(selected >= 0 && selected < count ? { 'aria-activedescendant': optionId(selected) } : {})}
        placeholder={label}
        leftSection={<IconSearch size={17} aria-hidden />}
      />
      <Spotlight.ActionsList id={listId} role="listbox" aria-label="Results">
        {groups.map(({ name, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox
          <div key={name} role="group" aria-label={name} className={classes.group}>
            <div className={classes.groupName} aria-hidden>
              {name}
            </div>
            {entries.map(({ id, label: words, icon, keys, run }) => {
              at += 1;
              return (
                <Spotlight.Action
                  key={id}
                  id={optionId(at)}
                  role="option"
                  aria-selected={at === selected}
                  className={classes.action ?? ''}
                  label={words}
                  leftSection={icon}
                  rightSection={keys && <ShortcutKeys keys={keys} />}
                  onClick={run}
                />
              );
            })}
          </div>
        ))}
      </Spotlight.ActionsList>
      <div className={classes.hint} role="status">
        {hint}
      </div>
    </Spotlight.Root>
  );
}

/** Spotlight marks the chosen entry in the document itself, so its first one is marked there too. */
function selectFirst() {
  const list = document.getElementById(listId);
  if (!list) return;
  list.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}
