/** P8: attempts are counted by IPv4 address, or by the /64 that an IPv6 household has. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from './attempts.ts';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:207', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s is %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });

  it.each([
    null,
    '',
    'unknown',
    '192.0.2.256',
    '2001:db8::1::2',
    '192.0.2.7, 198.51.100.1',
    '2001:db8:1:2::/64',
  ])('of %j, which is none, is one for all', (ip) => expect(networkOf(ip)).toBe('unknown'));

  it('is the same for all addresses of a household, and another for its neighbour', () => {
    const part = fc.nat(0xffff).map((number) => number.toString(16));
    const parts = (count: number) => fc.array(part, { minLength: count, maxLength: count });
    fc.assert(
      fc.property(parts(4), parts(4), parts(4), parts(4), (here, there, one, two) => {
        const address = (network: string[], host: string[]) => networkOf([...network, ...host].join(':'));
        fc.pre(!here.join(':').startsWith('0:0:0:0'));
        expect(address(here, one)).toBe(address(here, two));
        expect(address(here, one) === address(there, one)).toBe(here.join() === there.join());
      }),
    );
  });

  it('is the same however an address is written', () => {
    fc.assert(
      fc.property(fc.ipV4(), (ip) => {
        expect(networkOf(`::ffff:${ip}`)).toBe(networkOf(ip));
      }),
    );
    fc.assert(
      fc.property(fc.ipV6(), (ip) => {
        expect(networkOf(ip.toUpperCase())).toBe(networkOf(ip));
      }),
    );
  });
});
