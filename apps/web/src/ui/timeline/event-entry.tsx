import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { AuditEvent } from '../../lib/audit-sentence.ts';
import { auditText } from '../../lib/audit-sentence.ts';
import { fieldChanges } from '../../lib/field-changes.ts';
import { isSuperAdmin, useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../link.tsx';
import { Time } from '../time.tsx';
import { AuditSentence } from './audit-sentence.tsx';
import { ChangeTable } from './change-table.tsx';
import classes from './timeline.module.css';

type Props = {
  readonly event: AuditEvent;
  /** How many alike follow each other, this being the newest. */
  readonly count?: number;
  readonly here?: string | undefined;
};

/** One event of a timeline: what happened, why, and on demand what changed. */
export function EventEntry({ event, count = 1, here }: Props) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  // What an event leads to are pages of the administration.
  const governs = isSuperAdmin(useMe());
  const changes = fieldChanges(event.before, event.after).length;
  return (
    <li className={classes.entry} data-outcome={event.outcome}>
      <span className={classes.dot} aria-hidden />
      <div className={classes.main}>
        <div className={classes.line}>
          <span>
            <AuditSentence event={event} plain={!governs} {...(here ? { here } : {})} />
            {count > 1 && <span className={classes.count}> {count} times</span>}
          </span>
          <span className={classes.when}>
            <Time at={event.at} />
          </span>
          {changes > 0 && count === 1 ? (
            <UnstyledButton
              className={classes.toggle}
              aria-expanded={open}
              aria-controls={panel}
              aria-label={`Details of: ${auditText(event)}`}
              onClick={() => setOpen(!open)}
            >
              <IconChevronRight size={14} data-open={open || undefined} aria-hidden />
            </UnstyledButton>
          ) : (
            <span className={classes.noToggle} />
          )}
        </div>
        {event.reason && <p className={classes.reason}>“{event.reason}”</p>}
        <div id={panel} hidden={!open}>
          {open && (
            <>
              <ChangeTable before={event.before} after={event.after} />
              {governs && (
                <Link to={paths.auditEvent(event.id)} className={classes.open}>
                  Open in the audit log
                </Link>
              )}
            </>
          )}
        </div>
      </div>
    </li>
  );
}
