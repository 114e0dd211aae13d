import { describe, expect, it } from 'vitest';
import { passkeyObstacle } from './passkeys.ts';

const at = (url: string) => passkeyObstacle(new URL(url) as unknown as Location);

describe('passkeys', () => {
  it.each(['http://127.0.0.1:4400', 'http://[::1]:4400'])(
    'are not to be had at %s, but at localhost',
    (url) => {
      expect(at(url)).toContain('open http://localhost:4400 instead');
    },
  );

  it('want a name at other addresses', () => {
    expect(at('https://192.0.2.7')).toContain('PUBLIC_URL with a name');
  });

  it('want a secure connection', () => {
    expect(at('http://porttask.example')).toContain('https');
  });
});
