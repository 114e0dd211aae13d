import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { lastComplaint } from './failure.ts';
import type { Placement } from './placement.ts';
import type { ServerLog } from './server-log.ts';

const run = promisify(execFile);
const fastShutdownMs = 5_000;

export type Postmaster = {
  /** Why the server ended, once it has, whoever ended it. */
  readonly ended: Promise<string>;
  hasEnded(): boolean;
  /** Fast shutdown: open transactions are rolled back, clients disconnected. */
  stop(): Promise<void>;
  /** Lets this process end while the server runs; the server is then told to stop. */
  release(): void;
};

/** What the server sees of the environment: nothing that could change its settings. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return process.platform === 'win32' ? process.env : { PATH: '/usr/bin:/bin', LC_ALL: 'C' };
}

/** Starts the server on a cluster. It may not accept connections yet. */
export function startPostmaster(
  binaries: Binaries,
  { cluster, user }: Placement,
  settings: Record<string, string>,
  log: ServerLog,
): Postmaster {
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binaries.postgres, ['-D', cluster, ...args], {
    ...user,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', log.file.fd, log.file.fd],
    // A process group of its own: Ctrl-C in the terminal reaches PortTask, which then stops the server in order.
    detached: true,
    windowsHide: true,
  });
  const ended = describeEnd(child, log);
  const interrupt = () => child.kill('SIGINT');
  process.once('exit', interrupt);
  void ended.then(() => process.removeListener('exit', interrupt));
  return {
    ended,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined,
    stop: () => stop(child, ended, binaries, cluster),
    release: () => child.unref(),
  };
}

async function describeEnd(child: ChildProcess, log: ServerLog): Promise<string> {
  const how = await new Promise<string>((done) => {
    child.once('error', (error) => done(`could not be started (${error.message})`));
    child.once('exit', (code, signal) => done(signal ? `was ended by ${signal}` : `ended with code ${code}`));
  });
  const said = lastComplaint(await log.sinceOpened().catch(() => ''));
  return `PostgreSQL ${how}. The last in ${log.path}: ${said}`;
}

async function stop(
  child: ChildProcess,
  ended: Promise<string>,
  binaries: Binaries,
  cluster: string,
): Promise<void> {
  child.ref();
  const immediately = setTimeout(() => child.kill('SIGQUIT'), fastShutdownMs);
  // Windows has no signals; a kill there would be a crash.
  if (process.platform === 'win32')
    await run(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast']).catch(() => undefined);
  else child.kill('SIGINT');
  await ended;
  clearTimeout(immediately);
}
