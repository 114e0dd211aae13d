import { absoluteTime, clockTime, dayOf, minuteTime, relativeTime } from '../lib/time.ts';
import { useNow, useRealNow, useZone } from '../lib/time-zone.ts';

type Props = {
  readonly at: string | null | undefined;
  /** `relative`: "2 min ago" · `minute`: "23 Nov 2026, 18:05" · `day` · `clock`: "18:05" */
  readonly as?: 'relative' | 'minute' | 'day' | 'clock';
  /** Kept by real time, e.g. of a session: a test clock that was moved makes it no older. */
  readonly real?: boolean;
  /** What stands there when there is no time. */
  readonly none?: string;
};

/** An instant, in the zone the viewer chose; the exact one on hover. */
export function Time({ at, as = 'relative', real = false, none = '—' }: Props) {
  const business = useNow();
  const wall = useRealNow();
  const now = real ? wall : business;
  const zone = useZone();
  if (!at) return <span className="numbers">{none}</span>;
  const text = {
    relative: () => relativeTime(at, now, zone),
    minute: () => minuteTime(at, zone),
    day: () => dayOf(at, zone),
    clock: () => clockTime(at, zone),
  }[as]();
  return (
    <time dateTime={at} title={absoluteTime(at, zone)} style={{ whiteSpace: 'nowrap' }}>
      {text}
    </time>
  );
}
