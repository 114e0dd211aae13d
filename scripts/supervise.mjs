import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename } from 'node:path';
import { root } from './project.mjs';

const stopMs = 9_000;
// Taken at the start: the parents may go while packages are installed.
const parentsAtStart = parents();

/**
 * Runs programs on this terminal until one ends or this process is told to stop, then stops the others; resolves
 * with the exit code.
 * @param {{ command: string, args: string[], env?: NodeJS.ProcessEnv }[]} programs
 * @returns {Promise<number>}
 */
export function supervise(programs) {
  if (parentsGone()) return Promise.resolve(1);
  const children = programs.map(({ command, args, env = process.env }) =>
    spawn(command, args, { cwd: root, env, stdio: 'inherit' }),
  );
  let stopping = false;
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    if (stopping) return;
    stopping = true;
    for (const child of children) child.kill(signal);
    setTimeout(() => {
      for (const child of children) child.kill('SIGKILL');
    }, stopMs).unref();
  };
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
    process.on(signal, () => stop(signal));
  }
  setInterval(() => parentsGone() && stop('SIGTERM'), 250).unref();

  return new Promise((done) => {
    /** @type {number | undefined} */
    let code;
    let running = children.length;
    for (const child of children) {
      /** @param {number} exitCode */
      const ended = (exitCode) => {
        code ??= exitCode;
        running -= 1;
        stop('SIGTERM');
        if (running === 0) done(code);
      };
      child.once('error', (error) => {
        console.error(error.message);
        ended(1);
      });
      child.once('exit', (exitCode, signal) =>
        ended(exitCode ?? 128 + constants.signals[signal ?? 'SIGKILL']),
      );
    }
  });
}

/**
 * npm runs scripts through a shell, and not every shell hands a signal on: it then just disappears, or stays behind
 * when npm is killed.
 */
function parentsGone() {
  const startedByNpm = process.env.npm_lifecycle_event !== undefined;
  return startedByNpm && process.platform !== 'win32' && parents() !== parentsAtStart;
}

/** The parent and, where it is the shell between npm and this script, its parent too. */
function parents() {
  const parent = process.ppid;
  try {
    const isShell = readFileSync(`/proc/${parent}/cmdline`, 'utf8').includes(basename(process.argv[1] ?? ''));
    const [, grandparent] = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${parent}/status`, 'utf8')) ?? [];
    return isShell ? `${parent} ${grandparent}` : String(parent);
  } catch {
    return String(parent);
  }
}
