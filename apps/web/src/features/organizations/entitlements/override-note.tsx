import { pageOfId } from '../../../lib/ids.ts';
import { StatusBadge } from '../../../ui/status-badge/status-badge.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { Time } from '../../../ui/time.tsx';
import type { Entitlement } from './api.ts';
import { lastDayWords } from './entitlement-words.ts';
import classes from './entitlements.module.css';

type Facts = Omit<NonNullable<Entitlement['override']>, 'value'>;

/** Who made an override, when, why, and until when it holds. */
export function OverrideNote({ of }: { readonly of: Facts }) {
  const { setBy, updatedAt, reason, expiresOn, expired } = of;
  const page = setBy.id ? pageOfId(setBy.id) : null;
  return (
    <div className={classes.note}>
      <div className={classes.reason}>“{reason}”</div>
      <div className={classes.meta}>
        {page ? <TextLink to={page}>{setBy.name}</TextLink> : setBy.name} <Time at={updatedAt} />
        {expiresOn !== null && !expired && ` · until ${lastDayWords(expiresOn)}`}
        {expired && expiresOn !== null && (
          <>
            {' · '}
            <StatusBadge status="expired" /> after {lastDayWords(expiresOn)}
          </>
        )}
      </div>
    </div>
  );
}
