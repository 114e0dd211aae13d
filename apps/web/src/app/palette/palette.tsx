import '@mantine/spotlight/styles.layer.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { isSuperAdmin, useMe } from '../../lib/me.ts';
import classes from './palette.module.css';
import { PaletteOption } from './palette-option.tsx';
import { closeOverlay } from './palette-state.ts';
import { useChosenOption } from './use-chosen-option.ts';
import { usePaletteEntries } from './use-palette-entries.tsx';

const [store, controls] = createSpotlight();
const listId = 'palette-results';
const optionId = (at: number) => `palette-option-${at}`;

/** Go to a page, do something, find an organization, a user, or whatever a pasted id means. */
export function Palette({ opened }: { readonly opened: boolean }) {
  const [typed, setTyped] = useState('');
  const { groups, hint } = usePaletteEntries(typed);
  const { chosen, read, chooseFirst } = useChosenOption(listId);
  const me = useMe();
  const label = isSuperAdmin(me) ? 'Page, action, organization, user or id' : 'Page or action';
  const shown = groups.flatMap(({ entries }) => entries.map(({ id }) => id)).join();
  useEffect(() => (opened ? controls.open() : controls.close()), [opened]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other entries are shown, Enter means the first
  useEffect(() => {
    store.updateState((state) => ({ ...state, selected: 0 }));
    chooseFirst();
  }, [shown]);
  // The list comes up a moment after the dialog.
  const onList = useCallback(
    (list: HTMLDivElement | null) => {
      if (!list) return;
      store.updateState((state) => ({ ...state, selected: 0 }));
      chooseFirst();
    },
    [chooseFirst],
  );
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
      transitionProps={{ duration: 120, transition: 'fade' }}
      classNames={{ content: classes.content ?? '', search: classes.search ?? '' }}
      attributes={{ content: { 'aria-label': 'Search or jump to' } }}
    >
      <Spotlight.Search
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        {...(chosen ? { 'aria-activedescendant': chosen } : {})}
        onKeyDown={read}
        placeholder={label}
        leftSection={<IconSearch size={17} aria-hidden />}
      />
      <Spotlight.ActionsList id={listId} ref={onList} role="listbox" aria-label="Results">
        {groups.map(({ name, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox
          <div key={name} role="group" aria-label={name} className={classes.group}>
            <div className={classes.groupName} aria-hidden>
              {name}
            </div>
            {entries.map((entry) => {
              at += 1;
              return (
                <PaletteOption
                  key={entry.id}
                  id={optionId(at)}
                  entry={entry}
                  selected={optionId(at) === chosen}
                  onRun={() => {
                    controls.close();
                    entry.run();
                  }}
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
