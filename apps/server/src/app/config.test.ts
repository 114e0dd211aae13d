/** The environment is read once, checked, and told about in sentences that name the variable. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError, describeConfig, readConfig, readSecretKey } from './config.ts';

const problem = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'none';
};

describe('without anything set', () => {
  it('everything has a default', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 4400,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:4400',
      role: 'all',
      database: {},
      secretKey: null,
      firstAdmin: null,
      trustedProxies: [],
    });
    expect(config.dataDir).toMatch(/\.porttask$/);
    expect(config.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('an empty variable is one that is not set', () => {
    const empty = {
      PORT: '',
      PUBLIC_URL: '',
      DATABASE_URL: '',
      PORTTASK_SECRET_KEY: '',
      ROLE: '',
      SMTP_URL: '',
    };
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('variables of others are left alone', () => {
    expect(readConfig({ PATH: '/bin', PASSWORD: 'x' })).toEqual(readConfig({}));
  });
});

describe('the public URL', () => {
  it.each([
    ['https://porttask.example', 'https://porttask.example'],
    ['https://porttask.example/', 'https://porttask.example'],
    ['https://PORTTASK.example:443', 'https://porttask.example'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['http://[::1]:4400', 'http://[::1]:4400'],
  ])('%s is the origin %s, as browsers send it', (given, origin) => {
    expect(readConfig({ PUBLIC_URL: given }).publicUrl).toBe(origin);
  });

  it.each([
    'porttask.example',
    'ftp://porttask.example',
    'https://porttask.example/app',
    'https://porttask.example/?x=1',
    'https://porttask.example/#x',
    'https://user:pw@porttask.example',
    'javascript:alert(1)',
  ])('%s is refused', (given) => expect(problem({ PUBLIC_URL: given })).toContain('PUBLIC_URL'));

  it.each([
    [{ HOST: '0.0.0.0', PORT: '80' }, 'http://127.0.0.1:80'],
    [{ HOST: '::' }, 'http://127.0.0.1:4400'],
    [{ HOST: '::1' }, 'http://[::1]:4400'],
    [{ HOST: 'porttask.internal', PORT: '8080' }, 'http://porttask.internal:8080'],
  ])('is where one gets there from %j', (env, url) => {
    expect(readConfig(env).publicUrl).toBe(url);
  });
});

describe('mistakes', () => {
  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PORT', '80.5'],
    ['ROLE', 'both'],
    ['SMTP_URL', 'mail.example'],
    ['SMTP_URL', 'http://mail.example'],
    ['LOG_LEVEL', 'verbose'],
    ['TRUSTED_PROXIES', 'my-proxy'],
    ['TRUSTED_PROXIES', '10.0.0.0/8, 300.1.1.1'],
    ['DNS_SERVERS', 'dns.example'],
    ['DNS_SERVERS', '127.0.0.1:port'],
    ['PORTTASK_TEST_CLOCK', 'yes'],
    ['PORTTASK_SECRET_KEY', 'too short'],
    ['PORTTASK_SECRET_KEY', '5a'.repeat(31)],
    ['PORTTASK_ADMIN_EMAIL', 'ana@agency.example'],
    ['PORTTASK_ADMIN_PASSWORD', 'seven herons over grey water'],
  ])('in %s are named: %s', (name, value) => {
    expect(problem({ [name]: value })).toContain(name);
  });

  it('are told all at once', () => {
    const said = problem({ PORT: 'x', ROLE: 'y' });
    expect(said).toContain('PORT');
    expect(said).toContain('ROLE');
  });

  it('are told without the secret that was mistaken', () => {
    expect(problem({ PORTTASK_SECRET_KEY: 'hunter2' })).not.toContain('hunter2');
  });
});

describe('trusted proxies', () => {
  it('are a list', () => {
    expect(readConfig({ TRUSTED_PROXIES: ' 10.0.0.0/8,, ::1 ,loopback' }).trustedProxies).toEqual([
      '10.0.0.0/8',
      '::1',
      'loopback',
    ]);
  });

  it('takes name servers with and without ports', () => {
    const servers = ['9.9.9.9', '127.0.0.1:5353', '2620:fe::fe', '[2620:fe::fe]:53'];
    expect(readConfig({ DNS_SERVERS: servers.join(', ') }).dnsServers).toEqual(servers);
  });
});

describe('a secret key', () => {
  it('is 32 bytes as hexadecimal digits or base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const key = Buffer.from(bytes);
        for (const text of [
          key.toString('hex'),
          key.toString('hex').toUpperCase(),
          key.toString('base64'),
          key.toString('base64url'),
        ])
          expect(readSecretKey(text).equals(key)).toBe(true);
      }),
    );
  });

  it('of another length is refused', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 64 }).filter(({ length }) => length !== 32 && length !== 48),
        (bytes) => {
          expect(() => readSecretKey(Buffer.from(bytes).toString('hex'))).toThrow(ConfigError);
          expect(() => readSecretKey(Buffer.from(bytes).toString('base64'))).toThrow(ConfigError);
        },
      ),
    );
  });
});

describe('the test clock', () => {
  it('is on with 1 alone', () => {
    expect([{}, { PORTTASK_TEST_CLOCK: '0' }].map((env) => readConfig(env).testClock)).toEqual([
      false,
      false,
    ]);
    expect(readConfig({ PORTTASK_TEST_CLOCK: '1' }).testClock).toBe(true);
  });

  it('is for the embedded database alone, and says why', () => {
    const said = problem({ PORTTASK_TEST_CLOCK: '1', DATABASE_URL: 'postgres://db.example/porttask' });
    expect(said).toMatch(/PORTTASK_TEST_CLOCK.*so that nobody moves the time.*DATABASE_URL/);
  });
});

describe('what is printed at start', () => {
  const printed = (env: Record<string, string>) => describeConfig(readConfig(env)).join('\n');

  it.each([
    ['DATABASE_URL', 'postgres://porttask:hunter2@db.example/porttask'],
    ['DATABASE_URL', 'postgres://porttask:hun@ter2@db.example/porttask'],
    ['DATABASE_URL', 'postgres://:hunter2@db.example/porttask'],
    ['DATABASE_URL', 'postgres://porttask:hunter2@/porttask?host=/run/postgresql'],
    ['SMTP_URL', 'smtps://user%40mail.example:hunter2@mail.example:465'],
  ])('masks the password in %s=%s', (name, url) => {
    const text = printed({ [name]: url });
    expect(text).not.toMatch(/hun|ter2/);
    expect(text).toContain(':•••@');
  });

  it('says where the database is when none is given', () => {
    expect(printed({ PORTTASK_DATA: '/srv/porttask' })).toContain('embedded, in /srv/porttask');
  });

  it('shows neither the key nor the first password', () => {
    const text = printed({
      PORTTASK_SECRET_KEY: '5a'.repeat(32),
      PORTTASK_ADMIN_EMAIL: 'ana@agency.example',
      PORTTASK_ADMIN_PASSWORD: 'seven herons over grey water',
    });
    expect(text).not.toMatch(/5a5a|herons/);
  });
});
