import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '#kernel/database';
import type { CheckpointKey } from './checkpoint.ts';
import type { CheckpointFile } from './checkpoint-file.ts';
import type { Bad } from './verify-chain.ts';
import { gone } from './verify-chain.ts';

type Checkpoint = {
  readonly chain: string;
  readonly seq: number;
  readonly hash: Buffer;
  readonly at: Date;
  readonly keyId: string;
  readonly signature: Buffer;
};

/** Checkpoints compared with their events in one statement. */
const batch = 1_000;

/** Those of the database, in the order of their chains. */
async function* stored(db: Kysely<Tables>): AsyncGenerator<Checkpoint> {
  let place = { chain: '', seq: 0 };
  for (let found = batch; found === batch; ) {
    const { rows } = await sql<Checkpoint>`
      select chain, seq, hash, at, key_id as "keyId", signature from audit_checkpoints
      where (chain, seq) > (${place.chain}, ${place.seq}::bigint) order by chain, seq limit ${batch}`.execute(
      db,
    );
    found = rows.length;
    yield* rows;
    place = rows.at(-1) ?? place;
  }
}

/** Those of the file outside it, in the order they were made. */
async function* filed(file: CheckpointFile): AsyncGenerator<Checkpoint> {
  for await (const { hash, at, signature, ...rest } of file.read()) {
    yield {
      ...rest,
      hash: Buffer.from(hash, 'hex'),
      at: new Date(at),
      signature: Buffer.from(signature, 'base64'),
    };
  }
}

/** Hashes of the events that checkpoints were signed for, in the same order; null where there is no such event. */
async function hashesOf(db: Kysely<Tables>, checkpoints: readonly Checkpoint[]): Promise<(Buffer | null)[]> {
  const places = JSON.stringify(checkpoints.map(({ chain, seq }) => ({ chain, seq })));
  const { rows } = await sql<{ hash: Buffer | null }>`
    select (select e.hash from audit_events e where e.chain = p.chain and e.seq = p.seq limit 1) as hash
    from rows from (jsonb_to_recordset(${places}::jsonb) as (chain text, seq bigint)) with ordinality as p(chain, seq, n)
    order by n`.execute(db);
  return rows.map(({ hash }) => hash);
}

function problemOf(checkpoint: Checkpoint, hash: Buffer | null, key: CheckpointKey): string | null {
  if (checkpoint.keyId !== key.id) return 'its checkpoint was signed with a key that is not ours';
  if (!key.verify(checkpoint, checkpoint.signature)) return 'the signature of its checkpoint does not hold';
  if (hash === null) return gone(checkpoint.seq);
  return hash.equals(checkpoint.hash) ? null : 'it is not the event its checkpoint was signed for';
}

/**
 * Compares every checkpoint, in the database and in the file outside it, with the event it was signed for. All of them,
 * not only the last: who rewrites a chain and waits has the next head signed like any other.
 * @returns the first bad number of each chain that does not hold
 */
export async function verifyCheckpoints(
  db: Kysely<Tables>,
  key: CheckpointKey,
  file: CheckpointFile,
): Promise<ReadonlyMap<string, Bad>> {
  const found = new Map<string, Bad>();
  const check = async (checkpoints: readonly Checkpoint[]) => {
    const hashes = await hashesOf(db, checkpoints);
    for (const [index, checkpoint] of checkpoints.entries()) {
      const problem = problemOf(checkpoint, hashes[index] ?? null, key);
      const { chain, seq } = checkpoint;
      if (problem && seq < (found.get(chain)?.seq ?? Infinity)) found.set(chain, { seq, problem });
    }
  };
  for (const source of [stored(db), filed(file)]) {
    let waiting: Checkpoint[] = [];
    for await (const checkpoint of source) {
      if (waiting.push(checkpoint) < batch) continue;
      await check(waiting);
      waiting = [];
    }
    await check(waiting);
  }
  return found;
}
