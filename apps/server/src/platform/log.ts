import pino from 'pino';

export type Log = pino.Logger;

/** Names under which a secret could stand in a logged object. */
const secrets = [
  'password',
  'current',
  'token',
  'code',
  'secret',
  'authorization',
  'cookie',
  'recoveryCodes',
];

/** JSON lines on standard output; secrets are masked wherever they stand. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[masked]' },
  });
}
