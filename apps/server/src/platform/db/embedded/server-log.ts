import type { FileHandle } from 'node:fs/promises';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

const rotateAboveBytes = 10 * 2 ** 20;

export type ServerLog = {
  readonly path: string;
  readonly file: FileHandle;
  /** What the server wrote since the log was opened. */
  sinceOpened(): Promise<string>;
  /** Closes this process's end; the server keeps its own. */
  [Symbol.asyncDispose](): Promise<void>;
};

/** Opens `postgres.log` for appending; one older file is kept when it has grown large. */
export async function openServerLog(dataDir: string): Promise<ServerLog> {
  const path = join(dataDir, 'postgres.log');
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > rotateAboveBytes) await rename(path, `${path}.1`);
  const start = size > rotateAboveBytes ? 0 : size;
  const file = await open(path, 'a', 0o600);
  return {
    path,
    file,
    sinceOpened: async () => (await readFile(path)).subarray(start).toString('utf8'),
    [Symbol.asyncDispose]: () => file.close(),
  };
}
