import { EmbeddedPostgresError } from '#platform/db/embedded/embedded-postgres-error';
import { MigrationError } from '#platform/db/migrate';
import { UnsafeDatabaseError } from '#platform/db/self-test';
import { ConfigError } from './config.ts';

const systemCodes = new Set([
  'EADDRINUSE',
  'EACCES',
  'EADDRNOTAVAIL',
  'ECONNREFUSED',
  'ENOTFOUND',
  '28P01',
  '3D000',
]);

/** Something the operator can mend: told in a sentence, without a stack. */
export const isExpectedFailure = (error: unknown): boolean =>
  error instanceof ConfigError ||
  error instanceof EmbeddedPostgresError ||
  error instanceof MigrationError ||
  error instanceof UnsafeDatabaseError ||
  systemCodes.has((error as NodeJS.ErrnoException).code ?? '');

export function printFailure(error: unknown): void {
  const { message, hint } = error as Error & { hint?: string };
  process.stderr.write(`\n${[message, hint].filter(Boolean).join('\n')}\n`);
}
