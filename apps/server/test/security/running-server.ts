import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import type { TestDatabase } from '../support/test-database.ts';
import { cloneDatabase } from '../support/test-database.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export type RunningServer = {
  readonly url: string;
  readonly database: TestDatabase;
  readonly secretKey: string;
  /** Ends the process. @returns all that it wrote to standard output and standard error */
  stop(): Promise<string>;
};

/** The server as people start it, in a process of its own, so that everything it prints can be read. */
export async function startServer(env: Record<string, string>): Promise<RunningServer> {
  const database = await cloneDatabase();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'porttask-server-'));
  const secretKey = randomBytes(32).toString('hex');
  const port = await freePort();
  const child = spawn(process.execPath, [main], {
    env: {
      PORT: String(port),
      PORTTASK_DATA: dataDir,
      DATABASE_URL: database.url,
      PORTTASK_SECRET_KEY: secretKey,
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
    });
  }
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
    return output;
  };
  onTestFinished(async () => {
    await stop();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });
  await vi.waitFor(
    () => {
      if (child.exitCode !== null) throw new Error(`the server ended:\n${output}`);
      if (!output.includes('PortTask is ready.')) throw new Error(`the server is not ready:\n${output}`);
    },
    { timeout: 20_000 },
  );
  return { url: `http://127.0.0.1:${port}`, database, secretKey, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
