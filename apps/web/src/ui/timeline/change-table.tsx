import { fieldChanges, fieldLabel } from '../../lib/field-changes.ts';
import { capitalized } from '../../lib/words.ts';
import classes from './timeline.module.css';

type Props = { readonly before: unknown; readonly after: unknown };

/** What an event changed: each field with its value before and after. */
export function ChangeTable({ before, after }: Props) {
  const changes = fieldChanges(before, after);
  if (changes.length === 0) return <p className={classes.none}>No fields are recorded with this event.</p>;
  const hasBefore = changes.some((change) => change.before !== null);
  return (
    <div className={classes.changes}>
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            {hasBefore && <th scope="col">Before</th>}
            <th scope="col">{hasBefore ? 'After' : 'Value'}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.field}>
              <th scope="row">{capitalized(fieldLabel(change.field))}</th>
              {hasBefore && <td data-side="before">{change.before ?? '—'}</td>}
              <td data-side={hasBefore ? 'after' : undefined}>{change.after ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
