import type { AuditEvent } from '../../lib/audit-sentence.ts';
import { auditSentence } from '../../lib/audit-sentence.ts';
import { pageOfId } from '../../lib/ids.ts';
import { Link } from '../link.tsx';
import classes from './timeline.module.css';

type Props = {
  readonly event: AuditEvent;
  /** The thing whose page this is: its name needs no link. */
  readonly here?: string;
  readonly plain?: boolean;
};

/** An audit event in words, with names that lead to their pages. */
export function AuditSentence({ event, here, plain = false }: Props) {
  return (
    <span className={classes.sentence}>
      {auditSentence(event).map(({ text, name, id }, at) => {
        const key = `${at} ${text}`;
        if (!name) return <span key={key}>{text}</span>;
        const page = id && id !== here && !plain ? pageOfId(id) : null;
        if (page === null) return <strong key={key}>{text}</strong>;
        return (
          <Link key={key} to={page} className={classes.name}>
            {text}
          </Link>
        );
      })}
    </span>
  );
}
