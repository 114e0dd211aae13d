import { ActionIcon, Button, Group } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useNow } from '../../../lib/time-zone.ts';
import { counted } from '../../../lib/words.ts';
import { toast } from '../../toast.tsx';
import { ExceptionDialog } from './exception-dialog.tsx';
import classes from './hours-editor.module.css';
import type { Exception } from './hours-values.ts';
import { withExceptions } from './hours-values.ts';
import { dateWords, dayIn, exceptionWords } from './hours-words.ts';

const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog.tsx')).ImportDialog }));

type Props = {
  readonly exceptions: readonly Exception[];
  readonly timezone: string;
  readonly problem: string | undefined;
  readonly onChange: (exceptions: Exception[]) => void;
};

/** Days that are not like their weekday. Those that are over stand back. */
export function ExceptionsEditor({ exceptions, timezone, problem, onChange }: Props) {
  const today = dayIn(useNow(), timezone);
  const [dialog, setDialog] = useState<'import' | 'new' | Exception | null>(null);
  const [showPast, setShowPast] = useState(false);
  const close = () => setDialog(null);
  const past = exceptions.filter(({ date }) => date < today);
  const shown = showPast ? exceptions : exceptions.filter(({ date }) => date >= today);
  const without = (gone: Exception) => exceptions.filter((one) => one !== gone);
  return (
    <div>
      <div className={classes.head}>
        <h3 className={classes.heading}>Exceptions</h3>
        <Group gap="xs">
          <Button variant="default" onClick={() => setDialog('import')}>
            Import holidays…
          </Button>
          <Button variant="default" onClick={() => setDialog('new')}>
            Add exception…
          </Button>
        </Group>
      </div>
      <p className={classes.hint}>
        On these days they take the place of the weekday’s hours. Hours of the day before that last past
        midnight stay.
      </p>
      {problem && <p className={classes.problem}>{problem}</p>}
      <ul className={classes.list} style={{ marginTop: 8 }}>
        {shown.map((exception) => (
          <li key={exception.date} className={classes.item}>
            <div className={classes.itemWords}>
              <span className={classes.date}>{dateWords(exception.date)}</span>
              <span className={classes.itemHours}>
                {exceptionWords(exception)}
                {exception.name && <span className={classes.itemName}> · {exception.name}</span>}
              </span>
            </div>
            <ActionIcon
              aria-label={`Change the exception of ${dateWords(exception.date)}`}
              onClick={() => setDialog(exception)}
            >
              <IconPencil size={15} />
            </ActionIcon>
            <ActionIcon
              aria-label={`Remove the exception of ${dateWords(exception.date)}`}
              onClick={() => onChange(without(exception))}
            >
              <IconTrash size={15} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <Button variant="subtle" color="gray" className={classes.past} onClick={() => setShowPast(!showPast)}>
          {showPast
            ? 'Hide past exceptions'
            : `Show ${counted(past.length, { one: 'past exception', many: 'past exceptions' })}`}
        </Button>
      )}
      {dialog !== null && dialog !== 'import' && (
        <ExceptionDialog
          exception={dialog === 'new' ? null : dialog}
          taken={new Set(exceptions.map(({ date }) => date))}
          onClose={close}
          onDone={(made) => {
            const rest = dialog === 'new' ? exceptions : without(dialog);
            onChange(withExceptions(rest, [made]).all);
            close();
          }}
        />
      )}
      {dialog === 'import' && (
        <Suspense fallback={null}>
          <ImportDialog
            exceptions={exceptions}
            today={today}
            onClose={close}
            onDone={(days) => {
              const { all, fresh } = withExceptions(
                exceptions,
                days.map((day) => ({ ...day, closed: true })),
              );
              onChange(all);
              close();
              toast({
                message: `${counted(fresh, { one: 'closed day', many: 'closed days' })} added. Save the hours to keep ${fresh === 1 ? 'it' : 'them'}.`,
              });
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
