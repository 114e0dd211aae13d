/** Holidays are pasted as people have them, and what is not understood is told line by line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates } from './pasted-dates.ts';

describe('a line', () => {
  it.each([
    ['2026-12-25', '2026-12-25', undefined],
    ['2026-12-25 Christmas Day', '2026-12-25', 'Christmas Day'],
    ['2026/12/25\tChristmas Day', '2026-12-25', 'Christmas Day'],
    ['20261225;Christmas Day', '2026-12-25', 'Christmas Day'],
    ['25.12.2026 – Weihnachten', '2026-12-25', 'Weihnachten'],
    ['1. 5. 2026', '2026-05-01', undefined],
    ['25/12/2026', '2026-12-25', undefined],
    ['12/25/2026, Christmas', '2026-12-25', 'Christmas'],
    ['5/5/2026', '2026-05-05', undefined],
    ['25 December 2026', '2026-12-25', undefined],
    ['25 Dec 2026: Christmas', '2026-12-25', 'Christmas'],
    ['25th dec. 2026', '2026-12-25', undefined],
    ['December 25, 2026', '2026-12-25', undefined],
    ['Fri, 25 Dec 2026 Christmas Day', '2026-12-25', 'Christmas Day'],
    ['- 2028-02-29', '2028-02-29', undefined],
  ])('%s is %s', (line, date, name) => {
    expect(readDates(line, 'en')).toEqual({ days: [{ date, ...(name ? { name } : {}) }], problems: [] });
  });

  it.each([
    ['17. mai 2026 Grunnlovsdag', 'nb', '2026-05-17'],
    ['25 de dezembro de 2026', 'pt', '2026-12-25'],
    ['1 mars 2026', 'fr', '2026-03-01'],
  ])('%s is read in %s', (line, locale, date) => {
    expect(readDates(line, locale).days[0]?.date).toBe(date);
  });

  it.each([
    ['Christmas', 'no date with a year'],
    ['25 December', 'no date with a year'],
    ['2026-02-29', 'there is no such day'],
    ['31.04.2026', 'there is no such day'],
    ['03/04/2026', 'can be read both ways'],
    ['25 Foo 2026', 'no date with a year'],
  ])('%s is not understood: %s', (line, message) => {
    const { days, problems } = readDates(line, 'en');
    expect(days).toEqual([]);
    expect(problems).toEqual([{ line: 1, text: line, message: expect.stringContaining(message) }]);
  });
});

it('days come once, in order, with the first name that was given; remarks and empty lines are left out', () => {
  expect(readDates('# Norway\n\n2026-12-26\r\n2026-12-25\n2026-12-25 Christmas Day\nsoon', 'en')).toEqual({
    days: [{ date: '2026-12-25', name: 'Christmas Day' }, { date: '2026-12-26' }],
    problems: [{ line: 6, text: 'soon', message: expect.any(String) }],
  });
});

it('every day is read back from each of its forms', () => {
  const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (at) => {
      const date = at.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = date.split('-');
      const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(at);
      for (const form of [date, `${dayOfMonth}.${month}.${year}`, long])
        expect(readDates(form, 'en-GB').days).toEqual([{ date }]);
    }),
  );
});
