import type { ChildProcess } from 'node:child_process';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const email = 'bench@platform.example';
const password = 'seven herons over grey water';
const sessions = 10;

export type RunningServer = {
  readonly url: string;
  readonly cookies: readonly string[];
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
};

export type FloorServer = RunningServer & {
  /** Has `/statements/{name}` answer with the rows of some statements. */
  tell(name: string, statements: readonly object[]): Promise<void>;
};

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('the server ended before it was ready');
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/**
 * The product on its embedded database in a folder of its own, with a Super Admin signed in as often as may be.
 * @param filled a folder with a database that has something in it already
 */
export async function startProduct(port: number, filled?: string): Promise<RunningServer> {
  const dataDir = filled ?? (await mkdtemp(path.join(os.tmpdir(), 'porttask-bench-')));
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [path.join(root, 'apps/server/src/main.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      PORTTASK_DATA: dataDir,
      PORTTASK_ADMIN_EMAIL: email,
      PORTTASK_ADMIN_PASSWORD: password,
      LOG_LEVEL: 'warn',
    },
  });
  await untilReady(url, child);
  const signIn = async (): Promise<string> => {
    const answer = await fetch(`${url}/v1/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    return answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  };
  const cookies: string[] = [];
  while (cookies.length < sessions) cookies.push(await signIn());
  return {
    url,
    cookies,
    async cpuMs() {
      const text = await (await fetch(`${url}/metrics`)).text();
      return Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1]) * 1000;
    },
    async stop() {
      await stopped(child);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A server of this folder, forked, that tells its processor time when asked. */
export async function startFloor(
  file: string,
  port: number,
  env: Record<string, string>,
): Promise<FloorServer> {
  const child = fork(path.join(root, 'bench', file), { env: { ...process.env, ...env, PORT: String(port) } });
  await once(child, 'message');
  return {
    url: `http://127.0.0.1:${port}`,
    cookies: [],
    async cpuMs() {
      child.send('cpu');
      const [usage] = (await once(child, 'message')) as [NodeJS.CpuUsage];
      return (usage.user + usage.system) / 1000;
    },
    async tell(name, statements) {
      child.send([name, statements]);
      await once(child, 'message');
    },
    stop: () => stopped(child),
  };
}
