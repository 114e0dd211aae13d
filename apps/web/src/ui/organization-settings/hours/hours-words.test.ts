/** The preview says in words what the hours mean now. */
import { describe, expect, it } from 'vitest';
import type { Hours } from './hours-values.ts';
import { nextInterval, problemsOf, readTime, withExceptions } from './hours-values.ts';
import { intervalsWords, stateWords } from './hours-words.ts';

const day = [{ from: '08:00', to: '18:00' }];
const hours = (more: Partial<Hours> = {}): Hours => ({
  timezone: 'Europe/Oslo',
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  exceptions: [],
  ...more,
});
const closed: Hours['weekly'] = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const state = (at: string, more?: Partial<Hours>) => stateWords(hours(more), Date.parse(at), 'en-GB').words;

describe('the state now', () => {
  it.each([
    ['2026-11-23T10:00Z', 'Open now, closes today at 18:00'],
    ['2026-11-23T06:00Z', 'Closed now, opens today at 08:00'],
    ['2026-11-23T20:00Z', 'Closed now, opens tomorrow at 08:00'],
    ['2026-11-27T20:00Z', 'Closed now, opens Monday at 08:00'],
  ])('at %s: %s', (at, words) => expect(state(at)).toBe(words));

  it('knows far days, and hours without beginning or end', () => {
    const special = [{ date: '2026-12-25', intervals: day }];
    expect(state('2026-11-23T10:00Z', { weekly: closed, exceptions: special })).toBe(
      'Closed now, opens 25 December at 08:00',
    );
    expect(state('2026-11-23T10:00Z', { weekly: closed })).toBe('Closed, and never open');
    const always = [{ from: '00:00', to: '24:00' }];
    const weekly = {
      mon: always,
      tue: always,
      wed: always,
      thu: always,
      fri: always,
      sat: always,
      sun: always,
    };
    expect(state('2026-11-23T10:00Z', { weekly })).toBe('Open now, without a break');
  });
});

it('hours past midnight say so', () => {
  expect(
    intervalsWords([
      { from: '08:00', to: '12:00' },
      { from: '22:00', to: '06:00' },
    ]),
  ).toBe('08:00–12:00, 22:00–06:00 next day');
  expect(intervalsWords([{ from: '22:00', to: '24:00' }])).toBe('22:00–24:00');
  expect(intervalsWords([])).toBe('Closed');
});

describe('the form', () => {
  const problems = (weekly: Partial<Hours['weekly']>) =>
    problemsOf({ businessHours: hours({ weekly: { ...closed, ...weekly } }) });

  it('names the field that is wrong', () => {
    expect(problems({ mon: day })).toEqual({});
    expect(problems({ mon: [{ from: '08:00', to: '' }] })).toEqual({
      'businessHours.weekly.mon.0.to': 'Must be a time, like 08:30',
    });
    expect(problems({ mon: [...day, { from: '17:00', to: '20:00' }] })).toEqual({
      'businessHours.weekly.mon.1.from': 'Must not lie within 08:00 to 18:00 of the same day',
    });
    // 00:00 at the end is the midnight the day ends with.
    expect(problems({ mon: [{ from: '00:00', to: '00:00' }], tue: day })).toEqual({});
  });

  it.each([
    ['8', '08:00'],
    ['830', '08:30'],
    ['0830', '08:30'],
    ['8.30', '08:30'],
    [' 8:30 ', '08:30'],
    ['24', '24:00'],
    ['24:30', '24:30'],
    ['8:60', '8:60'],
    ['noon', 'noon'],
    ['', ''],
  ])('reads the time %j as %j', (typed, time) => expect(readTime(typed)).toBe(time));

  it('offers the next interval after the last one', () => {
    expect(nextInterval([{ from: '08:00', to: '12:30' }])).toEqual({ from: '14:00', to: '18:00' });
    expect(nextInterval([{ from: '08:00', to: '20:00' }])).toEqual({ from: '21:00', to: '24:00' });
    expect(nextInterval([{ from: '22:00', to: '06:00' }])).toEqual({ from: '', to: '' });
  });

  it('keeps exceptions that are there when others are added', () => {
    const mine = { date: '2026-12-25', intervals: day };
    expect(
      withExceptions(
        [mine],
        [
          { date: '2026-12-25', closed: true },
          { date: '2026-12-24', closed: true },
        ],
      ),
    ).toEqual({
      all: [{ date: '2026-12-24', closed: true }, mine],
      fresh: 1,
    });
  });
});
