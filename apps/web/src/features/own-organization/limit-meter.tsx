import { capitalized } from '../../lib/words.ts';
import type { Usage } from './api.ts';
import classes from './usage.module.css';

type Limit = Usage['limits'][number];

/** From here on it is worth looking at. */
const nearly = 0.8;

/** "2 of 3", "12, without a limit", "up to 100". */
function words({ limit, used }: Limit): string {
  if (limit === null) return used === null ? 'Without a limit' : `${used.toLocaleString()}, without a limit`;
  return used === null
    ? `Up to ${limit.toLocaleString()}`
    : `${used.toLocaleString()} of ${limit.toLocaleString()}`;
}

function verdict({ limit, used }: Limit): { readonly tone: string; readonly word: string | null } {
  if (limit === null || used === null) return { tone: 'plain', word: null };
  if (used > limit) return { tone: 'over', word: 'Over the limit' };
  if (used === limit) return { tone: 'over', word: 'Used up' };
  return used >= limit * nearly ? { tone: 'near', word: 'Nearly used up' } : { tone: 'plain', word: null };
}

/** A limit as a bar and in words. */
export function LimitMeter({ limit: holds }: { readonly limit: Limit }) {
  const { name, description, limit, used, because, wouldHelp } = holds;
  const { tone, word } = verdict(holds);
  const share = limit === null || used === null ? null : Math.min(used / Math.max(limit, 1), 1);
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <span className={classes.name}>{name}</span>
        <span className={classes.count}>
          {word && <span className={classes.verdict}>{word}</span>} {words(holds)}
        </span>
      </div>
      {share !== null && (
        <div className={classes.bar} data-tone={tone} aria-hidden>
          <span style={{ width: `${share * 100}%` }} />
        </div>
      )}
      <div className={classes.meta}>
        {description}. {capitalized(because)}.{tone !== 'plain' && wouldHelp && ` ${wouldHelp}`}
      </div>
    </li>
  );
}
