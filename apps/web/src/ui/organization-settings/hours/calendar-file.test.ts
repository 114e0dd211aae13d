/** Calendar files: whole days close, recurring ones for two years, and everything else is counted, not guessed. */
import { describe, expect, it } from 'vitest';
import { readCalendar } from './calendar-file.ts';

const today = '2026-11-23';
const file = (...events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//EN',
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.split('\n'), 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
const datesOf = (...events: string[]) => readCalendar(file(...events), today).days.map(({ date }) => date);

describe('whole days', () => {
  it('close with their name, also over several days', () => {
    const read = readCalendar(
      file('UID:1\nDTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227\nSUMMARY:Christmas'),
      today,
    );
    expect(read).toEqual({
      days: ['24', '25', '26'].map((day) => ({ date: `2026-12-${day}`, name: 'Christmas' })),
      timed: 0,
      outside: 0,
    });
  });

  it('without an end are one day', () => {
    expect(datesOf('UID:1\nDTSTART;VALUE=DATE:20261225')).toEqual(['2026-12-25']);
  });

  it('recur for two years, without what was taken out or moved', () => {
    const yearly = 'UID:1\nDTSTART;VALUE=DATE:20101225\nRRULE:FREQ=YEARLY';
    expect(datesOf(yearly)).toEqual(['2026-12-25', '2027-12-25']);
    expect(datesOf(`${yearly}\nEXDATE;VALUE=DATE:20261225`)).toEqual(['2027-12-25']);
    const moved = 'UID:1\nRECURRENCE-ID;VALUE=DATE:20261225\nDTSTART;VALUE=DATE:20261228\nSUMMARY:Moved';
    expect(datesOf(yearly, moved)).toEqual(['2026-12-28', '2027-12-25']);
    expect(datesOf('UID:1\nDTSTART;VALUE=DATE:20200101\nRRULE:FREQ=MONTHLY;BYDAY=1MO')).toHaveLength(24);
  });

  it('that recur without end do not go on without end', () => {
    expect(datesOf('UID:1\nDTSTART;VALUE=DATE:20261201\nRRULE:FREQ=DAILY')).toHaveLength(724);
  });

  it('that last for ever end with the two years', () => {
    const ever = readCalendar(
      file('UID:1\nDTSTART;VALUE=DATE:20281120\nDTEND;VALUE=DATE:99990101\nSUMMARY:Gone\u200b\u0007 fishing'),
      today,
    );
    expect(ever.days.map(({ date, name }) => `${date} ${name}`)).toEqual(
      ['20', '21', '22', '23'].map((day) => `2028-11-${day} Gone fishing`),
    );
  });

  it('that are over or far away are counted', () => {
    const read = readCalendar(
      file('UID:1\nDTSTART;VALUE=DATE:20200101', 'UID:2\nDTSTART;VALUE=DATE:20400101'),
      today,
    );
    expect([read.days, read.outside]).toEqual([[], 2]);
  });
});

it('events at a time of day and cancelled ones close nothing', () => {
  const read = readCalendar(
    file(
      'UID:1\nDTSTART:20261225T090000Z\nDTEND:20261225T100000Z\nSUMMARY:Meeting',
      'UID:2\nDTSTART;VALUE=DATE:20261226\nSTATUS:CANCELLED',
    ),
    today,
  );
  expect(read).toEqual({ days: [], timed: 1, outside: 0 });
});

it.each(['', 'hello', '{}', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT'])('%j is no calendar', (text) => {
  expect(() => readCalendar(text, today)).toThrow();
});
