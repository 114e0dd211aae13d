import { absoluteTime } from '../lib/time.ts';
import { useNow, useZone } from '../lib/time-zone.ts';
import { zonedTime } from '../lib/wall-time.ts';

type Props = {
  readonly at: string | null;
  /** Zone of the place it happens at. */
  readonly zone: string;
  /** What stands there when there is no time. */
  readonly none?: string;
  /** Without the day of the week, where there is little room. */
  readonly brief?: boolean;
};

/** An instant by the clock of the place it happens at, which is named; the viewer's own on hover. */
export function ZonedTime({ at, zone, none = '—', brief = false }: Props) {
  const now = useNow();
  const own = useZone();
  if (!at) return <span className="numbers">{none}</span>;
  return (
    <time dateTime={at} title={absoluteTime(at, own)} style={{ whiteSpace: 'nowrap' }} className="numbers">
      {zonedTime(at, zone, now, { brief })}
    </time>
  );
}
