/** P9: codes by RFC 6238, with one step of clock skew; the step says whether a code was used. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemRandom } from '#platform/crypto/random';
import { newRecoveryCodes, newTotp, normalizeRecoveryCode, stepOfCode } from './totp.ts';

/** "12345678901234567890", the secret of RFC 6238, appendix B. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code', () => {
  // The RFC's codes have eight digits; ours are their last six.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('of second %i is %s', (seconds, code) => {
    expect(stepOfCode(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('is good one step early and one step late, and names its own step', () => {
    const step = Math.floor(1111111111 / 30);
    const within = [-1, 0, 1].map((steps) => stepOfCode(secret, '050471', at((step + steps) * 30)));
    expect(within).toEqual([step, step, step]);
    expect(stepOfCode(secret, '050471', at((step + 2) * 30))).toBeNull();
    expect(stepOfCode(secret, '050471', at((step - 1) * 30 - 1))).toBeNull();
  });

  it('is forgiven spaces and hyphens', () => {
    for (const typed of ['050 471', ' 050471 ', '050-471', '0 5 0 4 7 1'])
      expect(stepOfCode(secret, typed, at(1111111111)), typed).not.toBeNull();
  });

  it.each([
    '',
    '05047',
    '0504711',
    '05047a',
    '０５０４７１',
    '+50471',
    '50471.0',
    '0x50471',
    '050471\n050471',
  ])('of another form is wrong: "%s"', (typed) =>
    expect(stepOfCode(secret, typed, at(1111111111))).toBeNull(),
  );

  it('is right for few of all', () => {
    let right = 0;
    for (let number = 0; number < 3_000; number += 1)
      if (stepOfCode(secret, String(number).padStart(6, '0'), at(1111111111)) !== null) right += 1;
    expect(right).toBeLessThanOrEqual(3);
  });
});

describe('a secret', () => {
  it('has 160 bits and stands in its URI with issuer and account', () => {
    const { secret: made, uri } = newTotp('ana@agency.example', systemRandom);
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    const url = new URL(uri);
    expect([url.protocol, url.host]).toEqual(['otpauth:', 'totp']);
    expect(decodeURIComponent(url.pathname)).toBe('/PortTask:ana@agency.example');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      secret: made,
      issuer: 'PortTask',
      digits: '6',
      period: '30',
    });
  });

  it('is another one each time', () => {
    const made = Array.from({ length: 50 }, () => newTotp('a', systemRandom).secret);
    expect(new Set(made).size).toBe(50);
  });
});

describe('recovery codes', () => {
  const codes = newRecoveryCodes(systemRandom);

  it('are ten different ones of four groups, without letters that look like digits', () => {
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-tv-z0-9]{4}(-[a-hjkmnp-tv-z0-9]{4}){3}$/);
  });

  it('use each symbol alike, so that each is worth five bits', () => {
    const every = { bytes: () => Buffer.from(Array.from({ length: 16 }, (_, at) => at)) };
    const rest = { bytes: () => Buffer.from(Array.from({ length: 16 }, (_, at) => 16 + at)) };
    const symbols = [every, rest].flatMap((source) => [
      ...(newRecoveryCodes(source)[0] ?? '').replaceAll('-', ''),
    ]);
    expect(new Set(symbols).size).toBe(32);
  });

  it('are read as people type them', () => {
    const separators = fc.constantFrom('', ' ', '-', ' - ', '.');
    fc.assert(
      fc.property(fc.constantFrom(...codes), separators, fc.boolean(), (code, separator, upper) => {
        const typed = code.replaceAll('-', separator);
        expect(normalizeRecoveryCode(upper ? typed.toUpperCase() : typed)).toBe(normalizeRecoveryCode(code));
      }),
    );
  });
});
