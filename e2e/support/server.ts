import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url));

export type Server = {
  readonly url: string;
  /** The one-time link that the start printed. */
  readonly setupLink: string;
  stop(): Promise<void>;
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * The product as `npm start` runs it, on an empty embedded database in a folder of its own.
 * @param host a name, for what browsers do at an address with one alone
 * @param more settings besides those of every test
 */
export async function startServer(
  host: '127.0.0.1' | 'localhost' = '127.0.0.1',
  more: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'porttask-e2e-'));
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: url,
      PORTTASK_DATA: dataDir,
      LOG_LEVEL: 'warn',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const setupLink = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const link = /http\S+\/setup\?token=\S+(?=\n)/.exec(printed)?.[0];
      if (link) resolve(link);
    });
    child.once('exit', () => reject(new Error(`the server ended:\n${printed}`)));
  });
  return {
    url,
    setupLink,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
