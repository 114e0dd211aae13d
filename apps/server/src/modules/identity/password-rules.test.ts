/** P2: what is tried first is refused; everything else, of any composition, is fine. */
import { newPassword } from '@porttask/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '#kernel/domain-error';
import { assertGoodPassword, passwordProblem } from './password-rules.ts';

const context = ['Ana Silva', 'ana.silva@nordlys.example', 'Nordlys Agency'];
const refused = (password: string) => passwordProblem(password, context) !== null;

describe('a new password', () => {
  it.each([
    'passwordpassword',
    'Password1234!',
    'P4ssw0rd2026!',
    'qwertyuiop123',
    'aaaaaaaaaaaaaa',
    'abcabcabcabc',
    '123412341234',
    'abcdefghijklm',
    '1234567890123',
    'zyxwvutsrqpon',
    '😀😀😀😀😀😀',
  ])('that is tried first is refused: %s', (password) => {
    expect(passwordProblem(password, [])).toContain('tried first');
  });

  it.each([
    ['porttask', 'my porttask account'],
    ['silva', 'SilVa of the seven seas'],
    ['nordlys', 'seven herons of Nordlys'],
  ])('with what an attacker knows is refused: %s', (word, password) => {
    expect(passwordProblem(password, context)).toContain(`"${word}"`);
  });

  it.each([
    'seven herons over grey water',
    'correct horse battery staple',
    'ñandú øl 港口 über die Brücke',
    '🦑🐙🦐🦞🦀🐡',
    'kX9#mQ2$vL7!',
    '4829105738264',
    '            x            y',
    'ana went to the harbour',
  ])('of any composition is fine: %s', (password) => {
    expect(passwordProblem(password, context)).toBeNull();
  });

  it('does not get better by capitals', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('passwordpassword', 'qwertyuiop123', 'my porttask account'),
        fc.infiniteStream(fc.boolean()),
        (password, upper) => {
          const typed = [...password]
            .map((letter) => (upper.next().value ? letter.toUpperCase() : letter))
            .join('');
          expect(refused(typed)).toBe(true);
        },
      ),
    );
  });

  it('made by a password manager is practically never refused', () => {
    const symbols = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
    fc.assert(
      fc.property(fc.string({ unit: symbols, minLength: 20, maxLength: 40 }), (password) => {
        // Shrinking leads to repetitions, which are refused with right.
        fc.pre(new Set(password).size > 8);
        expect(refused(password)).toBe(false);
      }),
    );
  });

  it('is decided quickly, whatever it is', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'b', '1', ' ', '!', 'é'),
      minLength: 12,
      maxLength: 128,
    });
    fc.assert(
      fc.property(texts, (password) => {
        refused(password);
      }),
      { numRuns: 300, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
    );
  });

  it('that is refused names the field', () => {
    expect(() => assertGoodPassword('passwordpassword', [])).toThrow(DomainError);
    expect(() => assertGoodPassword('seven herons over grey water', [])).not.toThrow();
  });
});

describe('its length', () => {
  it.each([
    [11, false],
    [12, true],
    [128, true],
    [129, false],
  ])('of %i is right: %s', (length, right) => {
    expect(newPassword.safeParse('x'.repeat(length)).success).toBe(right);
  });

  it('is the only thing the contract changes nothing about: nothing is trimmed or cut', () => {
    expect(newPassword.parse('  spaces at both ends  ')).toBe('  spaces at both ends  ');
    expect(newPassword.safeParse('\ud800 half a character').success).toBe(false);
  });
});
