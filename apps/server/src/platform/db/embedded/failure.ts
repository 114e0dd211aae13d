import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

const known: { pattern: RegExp; message: string; hint: string }[] = [
  {
    pattern: /No space left on device|Disk quota exceeded/,
    message: 'PostgreSQL cannot start because the disk is full.',
    hint: 'Free at least 300 MB, or set PORTTASK_DATA to a folder on another disk.',
  },
  {
    pattern: /could not (create|map|resize|open|attach to).{0,20} shared memory/,
    message: 'PostgreSQL cannot start because the system gives it too little shared memory.',
    hint: 'Raise the shared memory limit of this system or container, or set DATABASE_URL to a PostgreSQL of your own (16 or later).',
  },
];

/** Turns what PostgreSQL said when it failed into a sentence for the operator. */
export function explainFailure(output: string, logPath: string): EmbeddedPostgresError {
  const found = known.find(({ pattern }) => pattern.test(output));
  if (found) return new EmbeddedPostgresError(found.message, found.hint);
  return new EmbeddedPostgresError(
    `PostgreSQL did not start: ${lastComplaint(output)}`,
    `The whole story is in ${logPath}. If it does not help, set DATABASE_URL to a PostgreSQL of your own (16 or later).`,
  );
}

/** The last line that says what went wrong, without its time stamp. */
export function lastComplaint(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const line =
    lines.findLast((each) => /\b(FATAL|PANIC|error|ERROR)\b/.test(each)) ??
    lines.at(-1) ??
    'it said nothing.';
  return line.replace(/^.*?\b(FATAL|PANIC|ERROR|LOG|error):\s*/, '').trim();
}

/** The same for errors of the file system; others pass unchanged. */
export function explainSystemError(error: unknown): unknown {
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return explainFailure('No space left on device', '');
  if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') return error;
  return new EmbeddedPostgresError(
    `PortTask may not write to its data folder (${path ?? message}).`,
    'Start PortTask as the user the folder belongs to, or set PORTTASK_DATA to a folder of its own.',
    { cause: error },
  );
}
