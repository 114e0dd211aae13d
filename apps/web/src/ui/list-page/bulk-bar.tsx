import { Button, CloseButton, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { counted } from '../../lib/words.ts';
import classes from './list-page.module.css';
import type { ListSpec } from './list-spec.ts';
import type { Selection } from './use-selection.ts';

type Props<T> = { readonly spec: ListSpec<T>; readonly selection: Selection<T> };

/** What can be done with the chosen rows, and how many they are. */
export function BulkBar<T>({ spec: { noun, bulk = [] }, selection }: Props<T>) {
  const count = selection.rows.length;
  const more = bulk.filter((action) => action.more);
  return (
    <section className={classes.bulk} aria-label="Selected rows" hidden={count === 0}>
      <span aria-live="polite" className={classes.bulkCount}>
        {counted(count, noun)} selected
      </span>
      {bulk
        .filter((action) => !action.more)
        .map(({ label, icon, run }) => (
          <Button key={label} variant="default" leftSection={icon} onClick={() => run(selection.rows)}>
            {label}
          </Button>
        ))}
      {more.length > 0 && (
        <Menu position="top-end" withinPortal>
          <Menu.Target>
            <Button variant="default" leftSection={<IconDots size={15} />}>
              More
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map(({ label, icon, run }) => (
              <Menu.Item key={label} leftSection={icon} onClick={() => run(selection.rows)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <CloseButton aria-label="Clear selection" onClick={selection.clear} />
    </section>
  );
}
