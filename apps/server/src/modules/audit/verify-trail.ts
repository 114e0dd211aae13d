import type { AuditVerification } from '@porttask/contracts';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '#kernel/database';
import type { CheckpointKey } from './checkpoint.ts';
import type { CheckpointFile } from './checkpoint-file.ts';
import type { Place } from './verify-chain.ts';
import { beginning, verifyChain } from './verify-chain.ts';
import { verifyCheckpoints } from './verify-checkpoints.ts';

export type Verifier = {
  readonly db: Kysely<Tables>;
  readonly key: CheckpointKey;
  readonly file: CheckpointFile;
  /** Told after each step how many events were checked, of how many. */
  readonly onProgress?: (done: number, total: number) => Promise<void>;
};

/** Every chain with its head; one whose head was deleted still has events. */
async function readHeads(db: Kysely<Tables>): Promise<Map<string, Place>> {
  const { rows } = await sql<{ chain: string; seq: number | null; hash: Buffer | null }>`
    with recursive chains as (
      (select chain from audit_events order by chain limit 1)
      union all
      select (select e.chain from audit_events e where e.chain > c.chain order by e.chain limit 1)
      from chains c where c.chain is not null)
    select chain, seq, hash from audit_chains full join (select chain from chains where chain is not null) e using (chain)
    order by chain`.execute(db);
  return new Map(
    rows.map(({ chain, seq, hash }) => [
      chain,
      seq === null || hash === null ? beginning : { seq: Number(seq), hash },
    ]),
  );
}

/** Checks every event, chain and checkpoint. Stops a chain at its first event that does not hold. */
export async function verifyAuditTrail({ db, key, file, onProgress }: Verifier): Promise<AuditVerification> {
  const heads = await readHeads(db);
  const total = [...heads.values()].reduce((sum, { seq }) => sum + seq, 0);
  let events = 0;
  const chains = new Map<string, Awaited<ReturnType<typeof verifyChain>>>();
  for (const [chain, head] of heads) {
    const verified = await verifyChain(db, chain, head, async (checked) => {
      events += checked;
      await onProgress?.(events, Math.max(total, events));
    });
    chains.set(chain, verified);
  }
  for (const [chain, bad] of await verifyCheckpoints(db, key, file)) {
    const { verifiedUpTo, bad: earlier } = chains.get(chain) ?? { verifiedUpTo: 0, bad: null };
    // Of the events a checkpoint promises, the first that is gone is the one after the last that is there.
    const seq = Math.min(bad.seq, verifiedUpTo + 1);
    if (!earlier || bad.seq < earlier.seq) chains.set(chain, { verifiedUpTo: seq - 1, bad: { ...bad, seq } });
  }
  const bad = [...chains].flatMap(([chain, { bad: found }]) => (found ? [{ chain, ...found }] : []));
  return {
    valid: bad.length === 0,
    events,
    chains: chains.size,
    verifiedUpTo: Object.fromEntries([...chains].map(([chain, { verifiedUpTo }]) => [chain, verifiedUpTo])),
    firstBad: bad[0] ?? null,
  };
}
