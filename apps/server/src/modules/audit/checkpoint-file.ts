import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A checkpoint as it stands outside the database, one JSON object a line. */
export type FiledCheckpoint = {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  readonly keyId: string;
  readonly signature: string;
};

/** Append-only file of checkpoints: who can rewrite the database still cannot rewrite this. */
export function createCheckpointFile(file: string) {
  return {
    file,
    /** Appends and waits for the disk. */
    async append(checkpoints: readonly FiledCheckpoint[]): Promise<void> {
      await mkdir(path.dirname(file), { recursive: true });
      const handle = await open(file, 'a', 0o600);
      try {
        await handle.write(checkpoints.map((checkpoint) => `${JSON.stringify(checkpoint)}\n`).join(''));
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    /** The last checkpoint of each chain; an unfinished last line is passed over. */
    async latest(): Promise<ReadonlyMap<string, FiledCheckpoint>> {
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw error;
      });
      const latest = new Map<string, FiledCheckpoint>();
      for (const line of text.split('\n')) {
        if (!line.endsWith('}')) continue;
        const checkpoint = JSON.parse(line) as FiledCheckpoint;
        if (checkpoint.seq >= (latest.get(checkpoint.chain)?.seq ?? 0))
          latest.set(checkpoint.chain, checkpoint);
      }
      return latest;
    },
  };
}

export type CheckpointFile = ReturnType<typeof createCheckpointFile>;
