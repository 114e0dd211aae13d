import { rmSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderInUseError } from './embedded-postgres-error.ts';
import { processStart } from './process-identity.ts';

type Holder = { readonly pid: number; readonly start: string };

export type InstanceLock = {
  /** Safe to call twice: a lock taken by another process since stays. */
  release(): void;
};

/** Makes this process the only PortTask on the folder, or throws naming the process that has it. */
export async function lockFolder(root: string): Promise<InstanceLock> {
  const path = join(root, 'porttask.lock');
  const mine = JSON.stringify({ pid: process.pid, start: (await processStart(process.pid)) ?? '' });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, mine, { mode: 0o600 });
  try {
    // A hard link appears with its content or not at all, so nobody ever reads half a lock.
    while (!(await tryLink(draft, path))) await removeIfStale(path, root);
  } finally {
    await rm(draft, { force: true });
  }
  let held = true;
  return {
    release() {
      if (held) rmSync(path, { force: true });
      held = false;
    },
  };
}

async function tryLink(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function removeIfStale(path: string, root: string): Promise<void> {
  const content = await readFile(path, 'utf8').catch(ignoreMissing);
  if (content === undefined) return;
  const holder = parse(content);
  if (holder !== undefined && (await processStart(holder.pid)) === holder.start) {
    const who = holder.pid === process.pid ? 'This process' : `Another PortTask (process ${holder.pid})`;
    throw new FolderInUseError(
      `${who} already runs on the data folder ${root}.`,
      `Stop process ${holder.pid} first, or set PORTTASK_DATA to another folder for this one.`,
    );
  }
  // Two starting at once may both see the stale lock: only what was judged stale may go.
  const aside = `${path}.${process.pid}.stale`;
  await rename(path, aside).catch(ignoreMissing);
  const moved = await readFile(aside, 'utf8').catch(ignoreMissing);
  if (moved !== undefined && moved !== content) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function parse(content: string): Holder | undefined {
  try {
    return JSON.parse(content) as Holder;
  } catch {
    return undefined;
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
