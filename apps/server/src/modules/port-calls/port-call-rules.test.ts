import type { PortCall, PortCallStatus } from '@porttask/contracts';
import { portCallStatuses } from '@porttask/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '#kernel/domain-error';
import { assertChangeable, assertCorrections, assertPlan, moveTo } from './port-call-rules.ts';
import type { Times } from './port-call-times.ts';
import { problemOfOrder, recordedTimes } from './port-call-times.ts';

const now = new Date('2026-11-23T12:00:00.000Z');
const hour = (count: number) => new Date(now.getTime() + count * 3_600_000).toISOString();

/** A port call as it is in a status: arrived four hours ago, berthed three, departed two. */
const callIn = (status: PortCallStatus, more: Partial<PortCall> = {}): PortCall =>
  ({
    status,
    eta: hour(-5),
    etd: hour(5),
    ata: ['ARRIVED', 'BERTHED', 'DEPARTED'].includes(status) ? hour(-4) : null,
    atb: ['BERTHED', 'DEPARTED'].includes(status) ? hour(-3) : null,
    atd: status === 'DEPARTED' ? hour(-2) : null,
    ...more,
  }) as PortCall;

/** What a rule answers: the code, with the fields it names. */
function answer(rule: () => unknown): string {
  try {
    rule();
    return 'fine';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.code, ...error.details.map(({ field }) => field)].join(' ');
  }
}

describe('moves', () => {
  // Rows are what it is, columns what it may become, in the order of the statuses.
  const table: Readonly<Record<PortCallStatus, string>> = {
    SCHEDULED: '.x..x',
    ARRIVED: '..xxx',
    BERTHED: '...x.',
    DEPARTED: '.....',
    CANCELLED: '.....',
  };
  const pairs = portCallStatuses.flatMap((from) =>
    portCallStatuses.map((to, column) => [from, to, table[from][column] === 'x'] as const),
  );

  it.each(pairs)('from %s to %s: %s', (from, to, possible) => {
    const moved = () => moveTo(callIn(from), { status: to, at: hour(-1) }, now);
    expect(answer(moved)).toBe(possible ? 'fine' : 'PORT_CALL_STATUS_CONFLICT');
  });

  it('that are not possible say what is', () => {
    const refused = (from: PortCallStatus) => () =>
      moveTo(callIn(from), { status: 'SCHEDULED', at: hour(-1) }, now);
    expect(refused('ARRIVED')).toThrow(
      'This port call is ARRIVED, so it cannot become SCHEDULED. It can become BERTHED, DEPARTED or CANCELLED.',
    );
    expect(refused('BERTHED')).toThrow('It can become DEPARTED.');
    expect(refused('DEPARTED')).toThrow('It stays so.');
  });

  it('record their time', () => {
    const at = hour(-1);
    expect(moveTo(callIn('SCHEDULED'), { status: 'ARRIVED', at }, now)).toEqual({
      status: 'ARRIVED',
      ata: at,
    });
    expect(moveTo(callIn('ARRIVED'), { status: 'BERTHED', at }, now)).toEqual({ status: 'BERTHED', atb: at });
    expect(moveTo(callIn('ARRIVED'), { status: 'DEPARTED', at }, now)).toEqual({
      status: 'DEPARTED',
      atd: at,
    });
    expect(moveTo(callIn('ARRIVED'), { status: 'CANCELLED', at, reason: 'Cargo sold' }, now)).toEqual({
      status: 'CANCELLED',
      cancelledAt: at,
      cancellationReason: 'Cargo sold',
    });
  });

  it.each([
    ['SCHEDULED', 'ARRIVED', 0.05, 'fine'],
    ['SCHEDULED', 'ARRIVED', 0.1, 'VALIDATION_ERROR at'],
    ['SCHEDULED', 'CANCELLED', 1, 'VALIDATION_ERROR at'],
    ['ARRIVED', 'BERTHED', -4, 'fine'],
    ['ARRIVED', 'BERTHED', -4.01, 'VALIDATION_ERROR at'],
    ['ARRIVED', 'DEPARTED', -4.01, 'VALIDATION_ERROR at'],
    ['ARRIVED', 'CANCELLED', -4.01, 'VALIDATION_ERROR at'],
    ['BERTHED', 'DEPARTED', -3, 'fine'],
    ['BERTHED', 'DEPARTED', -3.5, 'VALIDATION_ERROR at'],
    // What is impossible is told before what is out of order.
    ['BERTHED', 'CANCELLED', 9, 'PORT_CALL_STATUS_CONFLICT'],
  ] as const)('from %s to %s at %d hours from now: %s', (from, status, at, right) =>
    expect(answer(() => moveTo(callIn(from), { status, at: hour(at) }, now))).toBe(right),
  );

  it('take a reason for a cancellation alone', () =>
    expect(
      answer(() => moveTo(callIn('SCHEDULED'), { status: 'ARRIVED', at: hour(-1), reason: 'Because' }, now)),
    ).toBe('VALIDATION_ERROR reason'));
});

describe('recorded times', () => {
  const time = fc.option(fc.integer({ min: -100, max: 100 }).map(hour));

  it('have no problem exactly when each lies at or after all before it', () => {
    fc.assert(
      fc.property(time, time, time, (ata, atb, atd) => {
        const times: Times = { ata, atb, atd };
        const given = recordedTimes.map((field) => times[field]).filter((at) => at !== null);
        const inOrder = given.every((at, place) => place === 0 || at >= (given[place - 1] ?? ''));
        expect(recordedTimes.every((field) => problemOfOrder(times, field) === null)).toBe(inOrder);
      }),
    );
  });

  it.each([
    ['ata', -3.5, 'fine'],
    ['ata', -2.9, 'VALIDATION_ERROR ata'],
    ['atb', -4.1, 'VALIDATION_ERROR atb'],
    ['atb', -1, 'VALIDATION_ERROR atb'],
    ['atd', -3.1, 'VALIDATION_ERROR atd'],
    ['atd', 1, 'VALIDATION_ERROR atd'],
  ] as const)('of a departed call: %s corrected to %d hours from now: %s', (field, at, right) =>
    expect(answer(() => assertCorrections(callIn('DEPARTED'), { [field]: hour(at) }, now))).toBe(right),
  );

  it('are corrected together, and not before they are recorded', () => {
    const all = { ata: hour(-9), atb: hour(-8), atd: hour(-7) };
    expect(answer(() => assertCorrections(callIn('DEPARTED'), all, now))).toBe('fine');
    expect(answer(() => assertCorrections(callIn('ARRIVED'), { atb: hour(-1) }, now))).toBe(
      'VALIDATION_ERROR atb',
    );
  });
});

describe('the plan', () => {
  it('ends after it begins, or after the ship came', () => {
    const plan = { eta: hour(1), etd: hour(0), ata: null };
    expect(answer(() => assertPlan(plan))).toBe('VALIDATION_ERROR etd');
    expect(answer(() => assertPlan({ ...plan, etd: null }))).toBe('fine');
    expect(answer(() => assertPlan({ ...plan, etd: hour(1) }))).toBe('fine');
    expect(answer(() => assertPlan({ ...plan, ata: hour(-1) }))).toBe('fine');
    expect(answer(() => assertPlan({ ...plan, ata: hour(0.5) }))).toBe('VALIDATION_ERROR etd');
  });

  it.each([
    ['SCHEDULED', ['vesselId', 'port', 'eta', 'etd', 'terminal', 'notes']],
    ['ARRIVED', ['etd', 'terminal', 'notes']],
    ['BERTHED', ['etd', 'terminal', 'notes']],
    ['DEPARTED', ['notes']],
    ['CANCELLED', ['notes']],
  ] as const)('of a call that is %s can change in %j', (status, fields) => {
    for (const field of ['vesselId', 'port', 'eta', 'etd', 'terminal', 'notes'] as const)
      expect(
        answer(() => assertChangeable(status, [field])),
        field,
      ).toBe(fields.some((one) => one === field) ? 'fine' : 'PORT_CALL_SETTLED');
    expect(answer(() => assertChangeable(status, ['ata']))).toBe(
      status === 'CANCELLED' ? 'PORT_CALL_SETTLED' : 'fine',
    );
  });
});
