import { execFileSync } from 'node:child_process';
import type { Binaries } from './binaries.ts';
import { explainFailure } from './failure.ts';
import type { Placement } from './placement.ts';
import { serverEnvironment } from './postmaster.ts';

/**
 * Gives the superuser a new password on a stopped cluster, whose owner needs no password for that. This is how a lost
 * credentials file heals, and a first start that crashed before the file was written.
 */
export function resetSuperuserPassword(
  binaries: Binaries,
  { cluster, user }: Placement,
  password: string,
  logPath: string,
): void {
  try {
    execFileSync(binaries.postgres, ['--single', '-D', cluster, '-c', 'exit_on_error=on', 'postgres'], {
      ...user,
      cwd: '/',
      env: serverEnvironment(),
      input: `alter role postgres password '${password}'\n`,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
  } catch (error) {
    throw explainFailure(String((error as { stderr?: Buffer }).stderr ?? error), logPath);
  }
}
