import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** A checkpoint as it stands outside the database, one JSON object a line. */
const filedCheckpoint = z.object({
  chain: z.string(),
  seq: z.number().int(),
  hash: z.hex(),
  at: z.iso.datetime(),
  keyId: z.string(),
  signature: z.base64(),
});
export type FiledCheckpoint = z.infer<typeof filedCheckpoint>;

/** Append-only file of checkpoints: who can rewrite the database still cannot rewrite this. */
export function createCheckpointFile(file: string) {
  return {
    file,
    /** Appends and waits for the disk. */
    async append(checkpoints: readonly FiledCheckpoint[]): Promise<void> {
      await mkdir(path.dirname(file), { recursive: true });
      const handle = await open(file, 'a', 0o600);
      try {
        // Begins on a line of its own, also after one that a crash left unfinished.
        await handle.write(checkpoints.map((checkpoint) => `\n${JSON.stringify(checkpoint)}`).join(''));
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    /** All checkpoints in the order they were made; a line that a crash left unfinished is passed over. */
    async *read(): AsyncGenerator<FiledCheckpoint> {
      try {
        for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
          const checkpoint = parsed(line);
          if (checkpoint) yield checkpoint;
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    },
  };
}

function parsed(line: string): FiledCheckpoint | null {
  try {
    return filedCheckpoint.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

export type CheckpointFile = ReturnType<typeof createCheckpointFile>;
