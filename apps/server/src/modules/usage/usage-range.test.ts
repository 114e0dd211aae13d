/** Which buckets a question means: by default, by days and by instants, in the organization's zone, and which are refused. */
import { describe, expect, it } from 'vitest';
import { DomainError } from '#kernel/domain-error';
import { bucketsOf } from './usage-range.ts';

const now = new Date('2026-11-23T23:30:40.500Z');

type Asked = { from?: string; to?: string; granularity?: 'minute' | 'hour' | 'day'; zone?: string };
const asked = ({ from, to, granularity = 'day', zone = 'UTC' }: Asked) =>
  bucketsOf({ from, to, granularity }, zone, now);
const ends = (asking: Asked) => {
  const buckets = asked(asking);
  return [buckets[0], buckets.at(-1), buckets.length];
};
const refusal = (asking: Asked): string => {
  try {
    asked(asking);
  } catch (error) {
    if (error instanceof DomainError) return error.details.map((one) => `${one.field} ${one.message}`).join();
    throw error;
  }
  return 'none';
};

describe('days', () => {
  it('are the last 30 of the organization when nothing is told', () => {
    expect(ends({})).toEqual(['2026-10-25', '2026-11-23', 30]);
    expect(ends({ zone: 'Asia/Tokyo' })).toEqual(['2026-10-26', '2026-11-24', 30]);
  });

  it('are both included, and an instant is a day of the organization', () => {
    expect(ends({ from: '2026-02-27', to: '2026-03-01' })).toEqual(['2026-02-27', '2026-03-01', 3]);
    const instants = { from: '2026-02-27T23:30:00.000Z', to: '2026-03-01T23:30:00.000Z' };
    expect(ends({ ...instants, zone: 'Europe/Oslo' })).toEqual(['2026-02-28', '2026-03-02', 3]);
  });

  it('may be a leap year, and no more', () => {
    expect(ends({ from: '2024-01-01', to: '2024-12-31' })[2]).toBe(366);
    expect(refusal({ from: '2023-12-31', to: '2024-12-31' })).toBe(
      'from must be at most 366 days before `to`',
    );
  });

  it('go forward', () => {
    expect(refusal({ from: '2026-11-23', to: '2026-11-22' })).toBe('from must not be after `to`');
    expect(refusal({ from: '9999-12-31' })).toBe('from must not be after `to`');
    expect(ends({ from: '2026-11-22', to: '2026-11-22' })[2]).toBe(1);
  });
});

describe('hours and minutes', () => {
  it('are the last 24 and the last 60 when nothing is told', () => {
    expect(ends({ granularity: 'hour' })).toEqual([
      '2026-11-23T00:00:00.000Z',
      '2026-11-23T23:00:00.000Z',
      24,
    ]);
    expect(ends({ granularity: 'minute' })).toEqual([
      '2026-11-23T22:31:00.000Z',
      '2026-11-23T23:30:00.000Z',
      60,
    ]);
  });

  it('of a day are all that it has where the organization is, when the clock is set back too', () => {
    const day = { granularity: 'hour', from: '2026-10-25', to: '2026-10-25' } as const;
    expect(ends({ ...day, zone: 'Europe/Oslo' })).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T22:00:00.000Z',
      25,
    ]);
    expect(ends({ ...day, zone: 'UTC' })[2]).toBe(24);
  });

  it('between instants are those in which they lie', () => {
    const span = { from: '2026-11-23T10:59:59.999Z', to: '2026-11-23T12:00:00.000Z' };
    expect(asked({ ...span, granularity: 'hour' })).toEqual([
      '2026-11-23T10:00:00.000Z',
      '2026-11-23T11:00:00.000Z',
      '2026-11-23T12:00:00.000Z',
    ]);
  });

  it('are bounded, and refused where they are not kept any more', () => {
    expect(refusal({ granularity: 'hour', from: '2026-10-01', to: '2026-11-05' })).toBe(
      'from must be at most 31 days of hours before `to`',
    );
    expect(refusal({ granularity: 'minute', from: '2026-11-22', to: '2026-11-23' })).toBe(
      'from must be at most 24 hours of minutes before `to`',
    );
    expect(refusal({ granularity: 'hour', from: '2026-08-01', to: '2026-08-02' })).toBe(
      'from hours are kept for 90 days; begin later, or ask by day',
    );
    expect(refusal({ granularity: 'minute', to: '2026-11-20' })).toBe(
      'to minutes are kept for 2 days; begin later, or ask by hour or day',
    );
    expect(ends({ granularity: 'minute', from: '2026-11-22', to: '2026-11-22' })[2]).toBe(1440);
  });
});
