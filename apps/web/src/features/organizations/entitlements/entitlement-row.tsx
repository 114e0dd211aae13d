import { Button } from '@mantine/core';
import type { Entitlement } from './api.ts';
import { sourceWords, valueWords } from './entitlement-words.ts';
import classes from './entitlements.module.css';
import { OverrideNote } from './override-note.tsx';

type Props = {
  readonly entitlement: Entitlement;
  readonly onOverride: () => void;
  readonly onRemove: () => void;
};

const states = { wins: 'holds', outranked: 'does not count', expired: 'expired' } as const;

/** A feature or limit: what holds, where that comes from, and everything else that says something of it. */
export function EntitlementRow({ entitlement, onOverride, onRemove }: Props) {
  const { name, description, kind, value, source, why, override, candidates } = entitlement;
  const off = value === false;
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <div className={classes.name}>{name}</div>
        <div className={classes.meta}>{description}</div>
      </div>
      <div className={classes.value} data-off={off || undefined} data-kind={kind}>
        {valueWords(entitlement, value)}
      </div>
      <div className={classes.why}>
        <span className={classes.source} data-source={source}>
          {source === 'override' || source === 'default' ? sourceWords[source] : why}
        </span>
        {override && <OverrideNote of={override} />}
        {candidates.length > 1 && (
          <details className={classes.others}>
            <summary>All sources</summary>
            <ol>
              {candidates.map((candidate) => (
                <li key={candidate.source}>
                  <strong>{valueWords(entitlement, candidate.value)}</strong> · {candidate.why} (
                  {states[candidate.state]})
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
      <div className={classes.actions}>
        <Button
          variant="default"
          onClick={onOverride}
          aria-label={override ? `Change the override of ${name}` : `Override ${name}`}
        >
          {override ? 'Change…' : 'Override…'}
        </Button>
        {override && (
          <Button variant="default" onClick={onRemove} aria-label={`Remove the override of ${name}`}>
            Remove…
          </Button>
        )}
      </div>
    </li>
  );
}
