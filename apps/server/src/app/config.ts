import { isIP } from 'node:net';
import path from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };

/** A mistake in the environment, told at start. */
export class ConfigError extends Error {}

const port = z.coerce.number().int().min(0).max(65_535);
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

const proxies = 'must be addresses or ranges like 10.0.0.0/8, or loopback, linklocal, uniquelocal';
const isProxy = (item: string): boolean =>
  ['loopback', 'linklocal', 'uniquelocal'].includes(item) || ipaddr.isValid(item) || ipaddr.isValidCIDR(item);

const nameServers = 'must be addresses like 9.9.9.9, 127.0.0.1:5353 or [2620:fe::fe]:53';
const isNameServer = (item: string): boolean =>
  isIP(item) !== 0 || isIP(/^\[?([^\]]+?)\]?:\d{1,5}$/.exec(item)?.[1] ?? '') !== 0;

const environment = z.object({
  PORT: port.default(4400),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((text) => new URL(text))
    .refine(
      ({ href, origin }) => href === `${origin}/`,
      'must be an origin, like https://porttask.example, without a path',
    )
    .transform(({ origin }) => origin)
    .optional(),
  PORTTASK_DATA: z.string().default('.porttask'),
  DATABASE_URL: z.string().optional(),
  DATABASE_MIGRATION_URL: z.string().optional(),
  DATABASE_READ_URL: z.string().optional(),
  ROLE: z.enum(['web', 'worker', 'all']).default('all'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  PORTTASK_SECRET_KEY: z.string().optional(),
  PORTTASK_ADMIN_EMAIL: z.string().optional(),
  PORTTASK_ADMIN_PASSWORD: z.string().optional(),
  TRUSTED_PROXIES: list.refine((items) => items.every(isProxy), proxies).default([]),
  PORTTASK_TEST_CLOCK: z.enum(['0', '1'], 'must be 1, or left out').default('0'),
  DNS_SERVERS: list.refine((items) => items.every(isNameServer), nameServers).default([]),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

const noTestClockThere =
  'PORTTASK_TEST_CLOCK works with the embedded database alone, so that nobody moves the time of a database people run their business on. Unset it, or unset DATABASE_URL.';

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly database: { readonly url?: string; readonly migrationUrl?: string; readonly readUrl?: string };
  readonly role: 'web' | 'worker' | 'all';
  readonly mail: { readonly smtpUrl?: string; readonly from: string };
  /** 32 bytes from the environment; null: the data folder's own. */
  readonly secretKey: Buffer | null;
  readonly firstAdmin: { readonly email: string; readonly password: string } | null;
  readonly trustedProxies: readonly string[];
  /** Name servers to ask instead of the system's. */
  readonly dnsServers: readonly string[];
  /** Whether business time can be moved. */
  readonly testClock: boolean;
  readonly logLevel: string;
  readonly version: string;
};

/** Reads and checks the environment. The only place that does. @throws ConfigError that names each variable */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path: at, message }) => `  ${at.join('.')}: ${message}`);
    throw new ConfigError(`The environment has mistakes:\n${problems.join('\n')}`);
  }
  const values = parsed.data;
  if (values.PORTTASK_TEST_CLOCK === '1' && values.DATABASE_URL) throw new ConfigError(noTestClockThere);
  const hostInUrl = values.HOST.includes(':') ? `[${values.HOST}]` : values.HOST;
  const reachable = values.HOST === '0.0.0.0' || values.HOST === '::' ? '127.0.0.1' : hostInUrl;
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL ?? `http://${reachable}:${values.PORT}`,
    dataDir: path.resolve(values.PORTTASK_DATA),
    database: {
      ...(values.DATABASE_URL ? { url: values.DATABASE_URL } : {}),
      ...(values.DATABASE_MIGRATION_URL ? { migrationUrl: values.DATABASE_MIGRATION_URL } : {}),
      ...(values.DATABASE_READ_URL ? { readUrl: values.DATABASE_READ_URL } : {}),
    },
    role: values.ROLE,
    mail: {
      ...(values.SMTP_URL ? { smtpUrl: values.SMTP_URL } : {}),
      from: values.MAIL_FROM ?? 'PortTask <no-reply@porttask.invalid>',
    },
    secretKey: values.PORTTASK_SECRET_KEY === undefined ? null : readSecretKey(values.PORTTASK_SECRET_KEY),
    firstAdmin: readFirstAdmin(values.PORTTASK_ADMIN_EMAIL, values.PORTTASK_ADMIN_PASSWORD),
    trustedProxies: values.TRUSTED_PROXIES,
    dnsServers: values.DNS_SERVERS,
    testClock: values.PORTTASK_TEST_CLOCK === '1',
    logLevel: values.LOG_LEVEL,
    version: packageJson.version,
  };
}

/** 32 bytes, as 64 hex digits or base64. */
export function readSecretKey(text: string): Buffer {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  if (key.length !== 32) {
    throw new ConfigError(
      'PORTTASK_SECRET_KEY must be 32 bytes as hex or base64, e.g. from "openssl rand -hex 32".',
    );
  }
  return key;
}

function readFirstAdmin(email: string | undefined, password: string | undefined): Config['firstAdmin'] {
  if (email === undefined && password === undefined) return null;
  if (email === undefined || password === undefined) {
    throw new ConfigError(
      'PORTTASK_ADMIN_EMAIL and PORTTASK_ADMIN_PASSWORD go together: set both or neither.',
    );
  }
  return { email, password };
}

/** The configuration as lines to print, secrets masked. */
export function describeConfig(config: Config): string[] {
  // Up to the last @, because a password may hold one.
  const mask = (url: string) => url.replace(/\/\/([^:@/]*):.*@/, '//$1:•••@');
  return [
    `address    ${config.publicUrl}`,
    `database   ${config.database.url ? mask(config.database.url) : `embedded, in ${config.dataDir}`}`,
    `mail       ${config.mail.smtpUrl ? mask(config.mail.smtpUrl) : 'kept, see Settings > Mail log'}`,
    `role       ${config.role}`,
  ];
}
