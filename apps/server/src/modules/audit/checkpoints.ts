import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '#kernel/database';
import type { CheckpointKey } from './checkpoint.ts';
import type { CheckpointFile } from './checkpoint-file.ts';

type Maker = {
  readonly db: Kysely<Tables>;
  readonly key: CheckpointKey;
  readonly file: CheckpointFile;
  readonly at: Date;
};

/** Chains signed at once. */
const batch = 500;

/**
 * Signs the head of each chain that grew since its last checkpoint.
 * The file outside comes first: a checkpoint in the database always has its copy.
 * @returns how many were made
 */
export async function makeCheckpoints({ db, key, file, at }: Maker): Promise<number> {
  const { rows } = await sql<{ chain: string; seq: number; hash: Buffer }>`
    select c.chain, c.seq, c.hash from audit_chains c
    left join lateral (select p.seq from audit_checkpoints p where p.chain = c.chain order by p.seq desc limit 1) p on true
    where c.seq > coalesce(p.seq, 0) order by c.chain limit ${batch}`.execute(db);
  if (rows.length === 0) return 0;
  const signed = rows.map((row) => {
    const head = { chain: row.chain, seq: Number(row.seq), hash: row.hash, at };
    return { ...head, signature: key.sign(head) };
  });
  await file.append(
    signed.map(({ chain, seq, hash, signature }) => ({
      chain,
      seq,
      hash: hash.toString('hex'),
      at: at.toISOString(),
      keyId: key.id,
      signature: signature.toString('base64'),
    })),
  );
  await db
    .insertInto('audit_checkpoints')
    .values(
      signed.map(({ chain, seq, hash, signature }) => ({ chain, seq, hash, at, key_id: key.id, signature })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return signed.length + (signed.length === batch ? await makeCheckpoints({ db, key, file, at }) : 0);
}
