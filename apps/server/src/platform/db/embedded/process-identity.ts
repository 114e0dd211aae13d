import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** True while a process of this id exists, also one that has ended and waits for its parent to notice. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It exists but belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When the process began, in a form that differs for every process that ever had this id; undefined when there is none.
 * A process id alone deceives: after a crash or a reboot it may belong to something else.
 */
export async function processStart(pid: number): Promise<string | undefined> {
  if (!isAlive(pid)) return undefined;
  if (process.platform === 'linux') return linuxProcessStart(pid);
  if (process.platform === 'win32') {
    const script = `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`;
    return output('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], process.env);
  }
  return output('ps', ['-o', 'lstart=', '-p', String(pid)], {
    PATH: '/usr/bin:/bin',
    TZ: 'UTC',
    LC_ALL: 'C',
  });
}

/** The command line of a process, or an empty string when it cannot be seen. */
export async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
  }
  if (process.platform === 'win32') {
    const script = `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`;
    return (
      (await output('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], process.env)) ??
      ''
    );
  }
  return (await output('ps', ['-o', 'command=', '-p', String(pid)], { PATH: '/usr/bin:/bin' })) ?? '';
}

async function linuxProcessStart(pid: number): Promise<string | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  // Fields are counted after the command's name, which may itself contain spaces and parentheses.
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ');
  return fields === undefined || fields[0] === 'Z' ? undefined : `${boot.trim()}/${fields[19]}`;
}

async function output(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const { stdout } = await run(command, args, { env, windowsHide: true }).catch(() => ({ stdout: '' }));
  return stdout.trim() || undefined;
}
