/** A day that was read, with what it is called if something stood beside it. */
export type ReadDay = { readonly date: string; readonly name?: string };

export type ReadDays = {
  readonly days: readonly ReadDay[];
  /** Lines that were not understood, and why. */
  readonly problems: readonly { readonly line: number; readonly text: string; readonly message: string }[];
};

/** What a day may be called: one line without invisible characters, not too long. */
export const dayName = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, (found) => (/\s/.test(found) ? ' ' : ''))
    .trim()
    .slice(0, 80);

/** Names of months as the viewer and as English write them, long and short, to their numbers. */
function monthNames(locale: string | undefined): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of [locale, 'en'])
    for (const style of ['long', 'short'] as const)
      for (let month = 0; month < 12; month += 1) {
        const parts = new Intl.DateTimeFormat(language, {
          day: 'numeric',
          month: style,
          timeZone: 'UTC',
        }).formatToParts(Date.UTC(2024, month, 1));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        names.set(name.toLowerCase().replace(/\.$/, ''), month + 1);
      }
  return names;
}

/** A day that exists, as `2026-12-25`, or null. */
function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1970 && year <= 9999 ? date.toISOString().slice(0, 10) : null;
}

type Found = { readonly rest: string; readonly date: string | null; readonly message?: string };

const noDay = 'there is no such day';

/** `25/12/2026` and `12/25/2026` say which is the day only where one number is above 12. */
function bySlashes(a: number, b: number, year: number, rest: string): Found {
  if (a <= 12 && b <= 12 && a !== b)
    return { rest, date: null, message: 'day and month can be read both ways; write 2026-12-25' };
  return { rest, date: a > 12 ? isoDate(year, b, a) : isoDate(year, a, b) };
}

function leadingDate(text: string, months: ReadonlyMap<string, number>): Found | null {
  const numbers = (pattern: RegExp) => {
    const match = pattern.exec(text);
    return match && { at: (index: number) => Number(match[index]), rest: text.slice(match[0].length) };
  };
  const iso = numbers(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/) ?? numbers(/^(\d{4})(\d\d)(\d\d)(?!\d)/);
  if (iso) return { rest: iso.rest, date: isoDate(iso.at(1), iso.at(2), iso.at(3)) };
  const dots = numbers(/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/);
  if (dots) return { rest: dots.rest, date: isoDate(dots.at(3), dots.at(2), dots.at(1)) };
  const slashes = numbers(/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/);
  if (slashes) return bySlashes(slashes.at(1), slashes.at(2), slashes.at(3), slashes.rest);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:de\s+)?(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/iu.exec(
    text,
  );
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu.exec(text);
  const [whole, day, name, year] =
    dayFirst ?? (monthFirst ? [monthFirst[0], monthFirst[2], monthFirst[1], monthFirst[3]] : []);
  const month = months.get((name ?? '').toLowerCase());
  if (whole === undefined || month === undefined) return null;
  return { rest: text.slice(whole.length), date: isoDate(Number(year), month, Number(day)) };
}

/** Reads days, one a line, each perhaps with a name behind it. Empty lines and lines that begin with # are left out. */
export function readDates(pasted: string, locale?: string): ReadDays {
  const months = monthNames(locale);
  const days = new Map<string, ReadDay>();
  const problems: ReadDays['problems'][number][] = [];
  for (const [index, line] of pasted.split(/\r\n|\r|\n/).entries()) {
    // Weekdays before a date ("Fri, 25 Dec 2026") and bullets say nothing new.
    const text = line.trim().replace(/^[-*•–]\s+/, '');
    if (text === '' || text.startsWith('#')) continue;
    const found = leadingDate(text, months) ?? leadingDate(text.replace(/^\p{L}+\.?,?\s+/u, ''), months);
    const problem = (message: string) => problems.push({ line: index + 1, text, message });
    if (!found) problem('no date with a year was found at its beginning');
    else if (found.date === null) problem(found.message ?? noDay);
    else {
      const name = dayName(found.rest.replace(/^[\s,;:|–—-]+/, ''));
      if (!days.get(found.date)?.name) days.set(found.date, { date: found.date, ...(name ? { name } : {}) });
    }
  }
  return { days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), problems };
}
