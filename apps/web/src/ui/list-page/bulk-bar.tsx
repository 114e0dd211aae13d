import { Button, CloseButton } from '@mantine/core';
import { counted } from '../../lib/words.ts';
import classes from './list-page.module.css';
import type { ListSpec } from './list-spec.ts';
import type { Selection } from './use-selection.ts';

type Props<T> = { readonly spec: ListSpec<T>; readonly selection: Selection<T> };

/** What can be done with the chosen rows, and how many they are. */
export function BulkBar<T>({ spec, selection }: Props<T>) {
  const count = selection.rows.length;
  return (
    <section className={classes.bulk} aria-label="Selected rows" hidden={count === 0}>
      <span aria-live="polite" className={classes.bulkCount}>
        {counted(count, spec.noun)} selected
      </span>
      {spec.bulk?.map(({ label, icon, run }) => (
        <Button key={label} variant="default" leftSection={icon} onClick={() => run(selection.rows)}>
          {label}
        </Button>
      ))}
      <CloseButton aria-label="Clear selection" onClick={selection.clear} />
    </section>
  );
}
