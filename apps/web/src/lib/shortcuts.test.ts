/** Keys and sequences of keys. */
import { describe, expect, it } from 'vitest';
import { shortcuts } from '../app/shortcuts.ts';
import { keyOf, matchKeys } from './shortcuts.ts';

const key = (name: string, more: object = {}) =>
  keyOf({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('keys', () => {
  it('know Ctrl and Cmd as one', () => {
    expect(key('k', { ctrlKey: true })).toBe('mod+k');
    expect(key('K', { metaKey: true })).toBe('mod+k');
    expect(key('Shift')).toBeNull();
    expect(key('a', { altKey: true })).toBeNull();
  });
});

describe('sequences', () => {
  it('wait for their second key', () => {
    expect(matchKeys(shortcuts, [], 'g')).toEqual({ ids: [], pending: ['g'] });
    expect(matchKeys(shortcuts, ['g'], 'o').ids).toEqual(['go.organizations']);
  });

  it('are forgotten when another key comes', () => {
    expect(matchKeys(shortcuts, ['g'], '/').ids).toEqual(['list.search']);
    expect(matchKeys(shortcuts, ['g'], 'z')).toEqual({ ids: [], pending: [] });
  });
});

describe('the registry', () => {
  it('gives no keys twice, and none that hides a longer one', () => {
    const keys = shortcuts.map((one) => one.keys);
    expect(new Set(keys).size).toBe(keys.length);
    for (const one of keys) expect(keys.some((other) => other.startsWith(`${one} `))).toBe(false);
  });

  it('has one id for each', () => {
    expect(new Set(shortcuts.map(({ id }) => id)).size).toBe(shortcuts.length);
  });
});
