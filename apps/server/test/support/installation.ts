import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import type { Client } from './client.ts';
import { createClient } from './client.ts';
import { password } from './people.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

/** Who governs every installation of the tests. */
export const admin = { email: 'marit@platform.example', password } as const;

export type ServerProcess = {
  client(cookie?: string): Client;
  signIn(): Promise<Client>;
  /** How it ended, and all that it printed. */
  readonly exited: Promise<{ code: number | null; output: string }>;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** Ends it as a power cut would, which leaves its PostgreSQL running. */
  kill(): Promise<void>;
};

export type Installation = Awaited<ReturnType<typeof createInstallation>>;

/** The product on its embedded PostgreSQL with the settings of production, in a data folder that outlives its processes. */
export async function createInstallation(settings: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'porttask-installation-'));
  // Else root's PostgreSQL could not reach it.
  await chmod(folder, 0o711);
  const dataDir = path.join(folder, 'data');
  const port = await freePort();
  let running: ServerProcess | null = null;

  const surroundings = { PATH: process.env.PATH, PORTTASK_DATA: dataDir, ...settings };

  const start = async (more: Readonly<Record<string, string>> = {}): Promise<ServerProcess> => {
    const child = spawn(process.execPath, [main], {
      env: {
        ...surroundings,
        PORT: String(port),
        PORTTASK_ADMIN_EMAIL: admin.email,
        PORTTASK_ADMIN_PASSWORD: admin.password,
        LOG_LEVEL: 'warn',
        ...more,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    const exited = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
    const url = `http://127.0.0.1:${port}`;
    const client = (cookie = '') => createClient(url, cookie);
    const end = async (signal: NodeJS.Signals) => {
      child.kill(signal);
      await exited;
    };
    running = {
      client,
      exited,
      stop: () => end('SIGTERM'),
      kill: () => end('SIGKILL'),
      async signIn() {
        const signedIn = client();
        const reply = await signedIn.post('/v1/auth/sign-in', admin);
        if (reply.status !== 200) throw new Error(`sign-in answered ${reply.status} ${reply.text}`);
        return signedIn;
      },
    };
    let ended = false;
    await vi.waitFor(
      async () => {
        // Told below: thrown here it would be tried again.
        ended = child.exitCode !== null;
        if (ended) return;
        const { status } = await fetch(`${url}/readyz`);
        if (status !== 200) throw new Error(`not ready yet:\n${output}`);
      },
      { timeout: 60_000, interval: 50 },
    );
    if (ended) throw new Error(`the server ended:\n${output}`);
    return running;
  };

  return {
    dataDir,
    start,
    /** One call of the command line, beside a server or alone. */
    async command(words: readonly string[], more: Readonly<Record<string, string>> = {}) {
      const child = spawn(process.execPath, [cli, ...words], {
        env: { ...surroundings, ...more },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          output += text;
        });
      const [code] = await once(child, 'close');
      return { code: code as number | null, output };
    },
    postmasterPid: async () =>
      Number.parseInt(await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10),
    /** Ends what still runs, with its PostgreSQL, and deletes the folder. */
    async remove() {
      await running?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A port for the whole life of an installation, whose processes come and go. It is below those that connections take by
 * themselves while none of them listens, and drawn, as other tests look for one at the same time.
 */
async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(20_000, 32_000);
    const server = createServer();
    const taken = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(true)).listen(port, '127.0.0.1', () => resolve(false));
    });
    if (taken) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
  throw new Error('no port from 20000 to 31999 is free');
}
