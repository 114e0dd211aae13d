/** B1: a write that another site had the browser send is refused. */
import { describe, expect, it } from 'vitest';
import { DomainError } from '#kernel/domain-error';
import { assertSameOrigin } from './same-origin.ts';

const ours = 'https://porttask.example';

type Sent = { origin?: string; site?: string; host?: string; cookie?: boolean };
const passes = ({ origin, site, host = 'porttask.example', cookie = true }: Sent): boolean => {
  const headers = {
    host,
    ...(origin === undefined ? {} : { origin }),
    ...(site === undefined ? {} : { 'sec-fetch-site': site }),
  };
  try {
    assertSameOrigin(headers, ours, cookie);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'ORIGIN_REFUSED') return false;
    throw error;
  }
};

describe('a write', () => {
  it.each<[string, Sent]>([
    ['from our own origin', { origin: ours }],
    ['from our own origin, as the browser confirms', { origin: ours, site: 'same-origin' }],
    ['that the browser says is same-origin, without an origin', { site: 'same-origin' }],
    [
      'same-origin at another address of the same server',
      { origin: 'http://127.0.0.1:4400', site: 'same-origin', host: '127.0.0.1:4400' },
    ],
    ['without a cookie by a program', { cookie: false }],
    ['without a cookie from our own origin', { origin: ours, cookie: false }],
  ])('%s passes', (_name, sent) => {
    expect(passes(sent)).toBe(true);
  });

  it.each<[string, Sent]>([
    ['with a cookie and no word of where from', {}],
    ['from another site', { origin: 'https://evil.example' }],
    ['from another site, as the browser says', { origin: 'https://evil.example', site: 'cross-site' }],
    ['from a sister of ours', { origin: 'https://www.porttask.example', site: 'same-site' }],
    ['from another scheme', { origin: 'http://porttask.example' }],
    ['from another port', { origin: 'https://porttask.example:8443' }],
    ['from an origin that begins like ours', { origin: 'https://porttask.example.evil.example' }],
    ['from a hidden origin', { origin: 'null' }],
    ['from a hidden origin that says it is ours', { origin: 'null', site: 'same-origin' }],
    ['from an empty origin', { origin: '' }],
    ['typed into the address bar', { site: 'none' }],
    ['from our origin in the frame of another', { origin: ours, site: 'cross-site' }],
    ['from our origin by a sister', { origin: ours, site: 'same-site' }],
    ['same-origin with the origin of another', { origin: 'https://evil.example', site: 'same-origin' }],
    ['from another site without a cookie', { origin: 'https://evil.example', cookie: false }],
    ['cross-site without a cookie', { site: 'cross-site', cookie: false }],
    ['from an origin with a path', { origin: `${ours}/` }],
    ['from our origin in capitals', { origin: ours.toUpperCase() }],
  ])('%s is refused', (_name, sent) => {
    expect(passes(sent)).toBe(false);
  });
});
