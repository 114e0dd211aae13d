const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Zone `undefined` is the viewer's. */
export type Zone = string | undefined;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

const inZone = (zone: Zone) => (zone === undefined ? {} : { timeZone: zone });

/** With seconds and zone: "23 Nov 2026, 18:05:00 CET". */
export const absoluteTime = (at: string, zone: Zone, locale?: string): string =>
  format(locale, { dateStyle: 'medium', timeStyle: 'long', ...inZone(zone) }).format(new Date(at));

/** To the minute: "23 Nov 2026, 18:05". */
export const minuteTime = (at: string, zone: Zone, locale?: string): string =>
  format(locale, { dateStyle: 'medium', timeStyle: 'short', ...inZone(zone) }).format(new Date(at));

/** The day alone: "23 Nov 2026". */
export const dayOf = (at: string, zone: Zone, locale?: string): string =>
  format(locale, { dateStyle: 'medium', ...inZone(zone) }).format(new Date(at));

/** Hour and minute: "18:05". */
export const clockTime = (at: string, zone: Zone, locale?: string): string =>
  format(locale, { timeStyle: 'short', ...inZone(zone) }).format(new Date(at));

/**
 * How long ago, or in how long: "2 min ago", "in 3 days"; beyond a week the day, with its year when it is another one.
 */
export function relativeTime(at: string, now: number, zone: Zone, locale?: string): string {
  const ms = Date.parse(at) - now;
  const size = Math.abs(ms);
  if (size >= 7 * day) return farDay(at, now, zone, locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const [value, unit] = nearest(ms, size);
  const text = relative.format(value, unit);
  if (text === 'now') return 'just now';
  // English abbreviates with a full stop ("min."), which reads as the end of a sentence in a table.
  return relative.resolvedOptions().locale.startsWith('en')
    ? text.replaceAll('.', '').replace('hr', 'h')
    : text;
}

function nearest(ms: number, size: number): [number, Intl.RelativeTimeFormatUnit] {
  if (size < 45 * second) return [0, 'second'];
  if (size < 59.5 * minute) return [Math.trunc(Math.round(ms / minute)) || Math.sign(ms), 'minute'];
  if (size < 23.5 * hour) return [Math.round(ms / hour), 'hour'];
  return [Math.round(ms / day), 'day'];
}

function farDay(at: string, now: number, zone: Zone, locale: string | undefined): string {
  const year = format(locale, { year: 'numeric', ...inZone(zone) });
  const sameYear = year.format(new Date(at)) === year.format(new Date(now));
  return format(locale, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    ...inZone(zone),
  }).format(new Date(at));
}

/** A length of time in the largest unit that fits it exactly: 90 is "90 minutes", 480 is "8 hours". */
export function durationOfMinutes(minutes: number, locale?: string): string {
  const { value, unit } = splitMinutes(minutes);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

/** A length of time in short: "45 min", "5 h 20 min"; with days from two of them on, where a day is one of the clock. */
export function spanOfMinutes(minutes: number, { days = false } = {}): string {
  const whole = Math.round(minutes);
  if (days && whole >= 2 * 1440) {
    const hours = Math.round(whole / 60);
    return hours % 24 === 0 ? `${hours / 24} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
  }
  const rest = whole % 60;
  if (whole < 60) return `${whole} min`;
  return rest === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${rest} min`;
}

export type DurationUnit = 'minute' | 'hour' | 'day';
export const minutesIn: Readonly<Record<DurationUnit, number>> = { minute: 1, hour: 60, day: 1440 };

export function splitMinutes(minutes: number): { value: number; unit: DurationUnit } {
  const unit = (['day', 'hour'] as const).find(
    (candidate) => minutes > 0 && minutes % minutesIn[candidate] === 0,
  );
  return { value: minutes / minutesIn[unit ?? 'minute'], unit: unit ?? 'minute' };
}

/** The first instant of a day (`2026-11-23`) in a zone, for filters by day. */
export function startOfDay(date: string, zone: Zone): Date {
  if (zone === undefined) return new Date(`${date}T00:00:00`);
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const first = midnight - offsetMs(midnight, zone);
  return new Date(midnight - offsetMs(first, zone));
}

/** The last millisecond of a day in a zone. */
export function endOfDay(date: string, zone: Zone): Date {
  const noonNext = new Date(Date.parse(`${date}T12:00:00Z`) + day).toISOString().slice(0, 10);
  return new Date(startOfDay(noonNext, zone).getTime() - 1);
}

/** How far the clocks of a zone are from UTC at an instant. */
export function offsetMs(at: number, zone: string): number {
  const parts = format('en-CA', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  }).formatToParts(new Date(at));
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return wall - Math.floor(at / second) * second;
}

const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text);

/** Days in an address, as instants in the zone that times are shown in: from the beginning of one to the end of the other. */
export function daysInZone<T extends object>(params: T, zone: Zone): T {
  const { from, to } = params as { readonly from?: unknown; readonly to?: unknown };
  return {
    ...params,
    ...(isDay(from) ? { from: startOfDay(from, zone).toISOString() } : {}),
    ...(isDay(to) ? { to: endOfDay(to, zone).toISOString() } : {}),
  };
}
