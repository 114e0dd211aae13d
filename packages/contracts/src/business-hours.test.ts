/** Business hours are refused at the place that is wrong, in words that say what would be right. */
import { describe, expect, it } from 'vitest';
import { businessHoursInput } from './business-hours.ts';

const office = { mon: [{ from: '08:00', to: '18:00' }] };
const parse = (given: object) => businessHoursInput.safeParse({ weekly: office, ...given });
const problems = (given: object) =>
  parse(given).error?.issues.map(({ path, message }) => [path.join('.'), message].join(': ')) ?? [];

describe('hours of a week', () => {
  it('leave out what is closed', () => {
    expect(parse({}).data).toEqual({
      weekly: { ...office, tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
      exceptions: [],
    });
  });

  it.each([
    [{ mon: [{ from: '08:00', to: '24:00' }] }],
    [{ mon: [{ from: '22:00', to: '06:00' }], tue: [{ from: '06:00', to: '08:00' }] }],
    [{ sun: [{ from: '22:00', to: '00:00' }], mon: [{ from: '00:00', to: '24:00' }] }],
    [
      {
        mon: [
          { from: '13:00', to: '18:00' },
          { from: '08:00', to: '12:00' },
        ],
      },
    ],
  ])('may be %j', (weekly) => expect(problems({ weekly })).toEqual([]));

  it.each([
    [{ mon: [{ from: '8:00', to: '18:00' }] }, 'weekly.mon.0.from: must be a time from 00:00 to 23:59'],
    [{ mon: [{ from: '24:00', to: '06:00' }] }, 'weekly.mon.0.from: must be a time'],
    [{ mon: [{ from: '08:00', to: '24:01' }] }, 'weekly.mon.0.to: must be a time from 00:00 to 24:00'],
    [{ mon: [{ from: '08:00', to: '08:00' }] }, 'weekly.mon.0.to: must differ from the beginning'],
    [
      {
        mon: [
          { from: '08:00', to: '12:00' },
          { from: '11:59', to: '18:00' },
        ],
      },
      'weekly.mon.1.from: must not lie within 08:00 to 12:00 of the same day',
    ],
    [
      {
        mon: [
          { from: '12:00', to: '18:00' },
          { from: '20:00', to: '12:30' },
          { from: '21:00', to: '22:00' },
        ],
      },
      'weekly.mon.2.from: must not lie within 20:00 to 12:30',
    ],
    [
      { sun: [{ from: '22:00', to: '06:00' }], mon: [{ from: '05:00', to: '08:00' }] },
      'weekly.mon.0.from: must not lie within the hours of Sunday, which last until 06:00',
    ],
    [
      { tue: Array.from({ length: 7 }, (_, at) => ({ from: `0${at}:00`, to: `0${at}:30` })) },
      'weekly.tue: must have at most 6 intervals a day',
    ],
    [{ mon: [{ from: '08:00', to: '12:00', note: 'x' }] }, 'weekly.mon.0: '],
    [{ monday: [] }, 'weekly: '],
  ])('are refused as %j', (weekly, problem) => {
    expect(problems({ weekly })).toEqual([expect.stringContaining(problem)]);
  });
});

describe('exceptions', () => {
  it('stand in the order of their days', () => {
    const special = [{ from: '10:00', to: '12:00' }];
    const { data } = parse({
      exceptions: [
        { date: '2026-12-25', closed: true, name: 'Christmas Day' },
        { date: '2026-12-24', closed: false, intervals: special },
      ],
    });
    expect(data?.exceptions).toEqual([
      { date: '2026-12-24', intervals: special },
      { date: '2026-12-25', name: 'Christmas Day', closed: true },
    ]);
  });

  it.each([
    [[{ date: '2026-02-29', closed: true }], 'exceptions.0.date: must be a day'],
    [[{ date: '25.12.2026', closed: true }], 'exceptions.0.date: must be a day'],
    [[{ date: '2026-12-25' }], 'exceptions.0.closed: must be true'],
    [[{ date: '2026-12-25', closed: false, intervals: [] }], 'exceptions.0.closed: must be true'],
    [
      [{ date: '2026-12-25', closed: true, intervals: [{ from: '08:00', to: '09:00' }] }],
      'exceptions.0.intervals: must be left out',
    ],
    [
      [
        {
          date: '2026-12-25',
          intervals: [
            { from: '08:00', to: '09:00' },
            { from: '08:30', to: '10:00' },
          ],
        },
      ],
      'exceptions.0.intervals.1.from: must not lie within',
    ],
    [
      [
        { date: '2026-12-25', closed: true },
        { date: '2026-12-25', closed: true },
      ],
      'exceptions.1.date: must not be there twice',
    ],
  ])('are refused as %j', (exceptions, problem) => {
    expect(problems({ exceptions })).toEqual([expect.stringContaining(problem)]);
  });

  it('are at most some hundred', () => {
    const day = (at: number) => ({
      date: new Date(at * 86_400_000).toISOString().slice(0, 10),
      closed: true,
    });
    expect(problems({ exceptions: Array.from({ length: 501 }, (_, at) => day(at)) })).toEqual([
      'exceptions: must have at most 500 exceptions',
    ]);
  });
});
