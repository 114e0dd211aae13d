import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { commandLine, isAlive, processStart } from './process-identity.ts';

const fastShutdownMs = 20_000;
const immediateShutdownMs = 5_000;

/**
 * Stops a server that outlived the PortTask which started it. Stopping beats attaching: the new process then owns
 * its server, with its own settings and log, and hears when it ends. Call this only while holding the folder's lock.
 */
export async function stopOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  const content = await readFile(pidFile, 'utf8').catch(() => '');
  const pid = Number.parseInt(content, 10);
  // PostgreSQL clears the file of a dead server itself, after looking for the memory of its last processes.
  if (!(pid > 0) || !isAlive(pid)) return;
  if (!(await serves(pid, cluster))) {
    // PostgreSQL itself would take any program that was given this id since for a running server.
    await rm(pidFile, { force: true });
    return;
  }
  log(`Stopping PostgreSQL (process ${pid}), which an earlier PortTask left running on this data folder.`);
  process.kill(pid, 'SIGINT');
  if (await isGone(pid, fastShutdownMs)) return;
  process.kill(pid, 'SIGQUIT');
  if (await isGone(pid, immediateShutdownMs)) return;
  throw new EmbeddedPostgresError(
    `PostgreSQL (process ${pid}), left by an earlier PortTask on ${cluster}, does not stop.`,
    `Stop process ${pid} by hand, then start PortTask again.`,
  );
}

async function serves(pid: number, cluster: string): Promise<boolean> {
  const command = await commandLine(pid);
  return /postgres(\.exe)?"? /.test(command) && command.includes(cluster);
}

async function isGone(pid: number, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while ((await processStart(pid)) !== undefined) {
    if (performance.now() > deadline) return false;
    await delay(20);
  }
  return true;
}
