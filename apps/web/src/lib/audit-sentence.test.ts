/** Audit events are told as sentences, also those of actions nobody has written a sentence for yet. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupEvents } from './audit-groups.ts';
import { phrases } from './audit-phrases.ts';
import type { AuditEvent } from './audit-sentence.ts';
import { auditSentence, auditText } from './audit-sentence.ts';

const event = (fields: Partial<AuditEvent>): AuditEvent => ({
  ...{
    id: 'aud_1',
    seq: 1,
    chain: 'platform',
    at: '2026-11-23T18:05:00.000Z',
    action: 'organization.suspend',
  },
  ...{ outcome: 'success', subject: null, impersonationId: null, organizationId: null, targets: [] },
  ...{ before: null, after: null, reason: null, ip: null, userAgent: null, requestId: null, hash: 'x' },
  actor: { type: 'user', id: 'usr_1', name: 'Marit Knudsen' },
  ...fields,
});
const nordlys = { type: 'organization', id: 'org_1', name: 'Nordlys' };
const ana = { type: 'user', id: 'usr_2', name: 'Ana Silva' };
const nobody = { type: 'anonymous', id: null, name: null } as const;

describe('a sentence', () => {
  it.each([
    [{ targets: [nordlys] }, 'Marit Knudsen suspended Nordlys'],
    [{ targets: [nordlys], outcome: 'denied' }, 'Marit Knudsen tried to suspend Nordlys and was refused'],
    [
      { action: 'user.impersonate', targets: [ana], subject: ana },
      'Marit Knudsen began to work as Ana Silva',
    ],
    [
      { action: 'auth.update_profile', outcome: 'denied', subject: ana },
      'Marit Knudsen as Ana Silva tried to change their name and was refused',
    ],
    [{ targets: [], outcome: 'failed' }, 'Marit Knudsen tried to suspend an organization and failed'],
    [
      {
        action: 'organization.update',
        targets: [nordlys],
        before: { name: 'A', timezone: 'UTC' },
        after: { name: 'B', timezone: 'Asia/Tokyo' },
      },
      'Marit Knudsen changed name and time zone of Nordlys',
    ],
    [
      {
        action: 'organization.update',
        targets: [nordlys],
        before: { businessHours: { monday: '08:00–18:00', tuesday: 'closed' } },
        after: { businessHours: { monday: 'closed', tuesday: '08:00–18:00' } },
      },
      'Marit Knudsen changed business hours of Nordlys',
    ],
    [
      {
        action: 'port_call.change_status',
        targets: [{ type: 'port_call', id: 'pcl_1', name: 'PC-2026-0042' }],
        after: { status: 'ARRIVED', at: '2026-11-23T18:05:00.000Z' },
      },
      'Marit Knudsen marked PC-2026-0042 as arrived',
    ],
    [
      { action: 'auth.sign_in', targets: [ana], actor: { type: 'user', id: 'usr_2', name: 'Ana Silva' } },
      'Ana Silva signed in',
    ],
    [
      { action: 'auth.sign_in', targets: [ana], after: { secondFactor: 'pending' } },
      'Marit Knudsen gave the right password; the code is still to come',
    ],
    [
      {
        action: 'auth.sign_in',
        outcome: 'failed',
        actor: nobody,
        targets: [{ type: 'email', id: 'x@y.example', name: null }],
      },
      'Somebody tried to sign in as x@y.example and failed',
    ],
    [
      {
        action: 'auth.sign_in',
        outcome: 'denied',
        targets: [ana],
        actor: { type: 'user', id: 'usr_2', name: 'Ana Silva' },
      },
      'Ana Silva tried to sign in and was refused',
    ],
    [{ action: 'license.rotate_keys', targets: [] }, 'Marit Knudsen rotated keys of a license'],
    [
      { action: 'invoice.void', targets: [{ type: 'invoice', id: 'inv_1', name: 'INV-7' }] },
      'Marit Knudsen voided INV-7',
    ],
    [{ action: 'job.run', actor: { type: 'system', id: null, name: null } }, 'PortTask ran a job'],
    [{ action: 'job.run', actor: { type: 'system', id: null, name: 'audit.verify' } }, 'PortTask ran a job'],
    [
      { action: 'user.end_sessions', targets: [ana], subject: { id: 'usr_3', name: 'Rosa' } },
      'Marit Knudsen as Rosa ended all sessions of Ana Silva',
    ],
  ] as [Partial<AuditEvent>, string][])('%j', (fields, text) => {
    expect(auditText(event(fields))).toBe(text);
  });

  it('names what has an id, so that it can be a link', () => {
    const names = auditSentence(event({ targets: [nordlys] })).filter(({ name }) => name);
    expect(names.map(({ id }) => id)).toEqual(['usr_1', 'org_1']);
  });

  it('is one for every action there may be', () => {
    const word = fc.stringMatching(/^[a-z]{1,10}$/);
    const action = fc.oneof(
      fc.constantFrom(...Object.keys(phrases)),
      fc
        .tuple(word, fc.array(word, { minLength: 1, maxLength: 4 }))
        .map(([noun, words]) => `${noun}.${words.join('_')}`),
      fc.string(),
    );
    const outcome = fc.constantFrom('success' as const, 'denied' as const, 'failed' as const);
    fc.assert(
      fc.property(action, outcome, (name, result) => {
        const text = auditText(event({ action: name, outcome: result }));
        expect(text).toMatch(/^Marit Knudsen \S/);
        expect(text).not.toMatch(/undefined|\{organization\}/);
      }),
    );
  });
});

describe('repetition', () => {
  const look = (id: string) => event({ id, action: 'audit.search' });
  const counts = (events: AuditEvent[]) => groupEvents(events).map(({ count }) => count);

  it('folds looks that follow each other', () => {
    expect(counts([look('1'), look('2'), event({}), look('3')])).toEqual([2, 1, 1]);
  });

  it('folds wrong passwords for one account, not for two', () => {
    const wrong = (target: typeof ana) =>
      event({ action: 'auth.sign_in', outcome: 'failed', actor: nobody, targets: [target] });
    expect(counts([wrong(ana), wrong(ana), wrong({ ...ana, id: 'usr_9' })])).toEqual([2, 1]);
  });

  it('never folds changes', () => {
    expect(counts([event({}), event({})])).toEqual([1, 1]);
  });
});
