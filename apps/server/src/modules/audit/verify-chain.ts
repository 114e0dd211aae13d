import type { AuditVerification } from '@porttask/contracts';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '#kernel/database';
import type { CheckpointKey } from './checkpoint.ts';
import type { CheckpointFile } from './checkpoint-file.ts';

export type Verifier = {
  readonly db: Kysely<Tables>;
  readonly key: CheckpointKey;
  readonly file: CheckpointFile;
  /** Told after each step how many events were checked, of how many. */
  readonly onProgress?: (done: number, total: number) => Promise<void>;
};

type Bad = { readonly seq: number; readonly problem: string };

/** Events checked in one statement: memory and the length of a snapshot stay bounded. */
const step = 20_000;

const problems = {
  hash: 'its hash does not fit its content and the event before it',
  number: 'an event before it is missing, or it stands twice',
  actor: 'the name, address or browser of its actor was changed',
  content: 'its details were changed',
};

/** First event of a stretch that does not hold, and the hash of its last one. */
async function checkStretch(db: Kysely<Tables>, chain: string, after: number, previous: Buffer) {
  const { rows } = await sql<{ seq: number; problem: keyof typeof problems | null; hash: Buffer }>`
    with stretch as (
      select e.*, coalesce(lag(e.hash) over w, ${previous}::bytea) as previous_hash,
        coalesce(lag(e.seq) over w, ${after}::bigint) as previous_seq
      from audit_events e
      where e.chain = ${chain} and e.seq > ${after}
      window w as (order by e.seq, e.at)
      order by e.seq, e.at limit ${step}
    ), checked as (
      select seq, hash, case
        when seq <> previous_seq + 1 then 'number'
        when hash <> audit_hash(previous_hash, chain, seq, id, at, action, outcome, actor_type, actor_id, subject_id,
          impersonation_id, organization_id, target_ids, request_id, trace_id, actor_commitment, content_commitment) then 'hash'
        when actor_details is not null and actor_commitment is distinct from audit_commitment(actor_salt, actor_details) then 'actor'
        when content is not null and content_commitment is distinct from audit_commitment(content_salt, content) then 'content'
      end as problem
      from stretch
    )
    (select seq, problem, hash from checked where problem is not null order by seq limit 1)
    union all
    (select seq, problem, hash from checked order by seq desc limit 1)`.execute(db);
  const [first, last] = [rows.find(({ problem }) => problem), rows.at(-1)];
  const bad: Bad | null = first?.problem
    ? { seq: Number(first.seq), problem: problems[first.problem] }
    : null;
  return { bad, last: last ? { seq: Number(last.seq), hash: last.hash } : null };
}

/** Checkpoints of a chain that the events do not bear out: in the database, and in the file outside it. */
async function checkCheckpoints(
  { db, key, file }: Verifier,
  chain: string,
  head: number,
): Promise<Bad | null> {
  const stored = await db
    .selectFrom('audit_checkpoints')
    .select(['seq', 'hash', 'at', 'key_id', 'signature'])
    .where('chain', '=', chain)
    .orderBy('seq')
    .execute();
  const filed = (await file.latest()).get(chain);
  const outside = filed && {
    seq: filed.seq,
    hash: Buffer.from(filed.hash, 'hex'),
    at: new Date(filed.at),
    key_id: filed.keyId,
    signature: Buffer.from(filed.signature, 'base64'),
  };
  for (const checkpoint of outside ? [...stored, outside] : stored) {
    const seq = Number(checkpoint.seq);
    if (checkpoint.key_id === key.id && !key.verify({ ...checkpoint, chain, seq }, checkpoint.signature)) {
      return { seq, problem: 'the signature of its checkpoint does not hold' };
    }
    if (seq > head) return { seq: head + 1, problem: `events up to number ${seq} existed and are gone` };
    const event = await db
      .selectFrom('audit_events')
      .select('hash')
      .where('chain', '=', chain)
      .where('seq', '=', checkpoint.seq)
      .executeTakeFirst();
    if (!event?.hash.equals(checkpoint.hash))
      return { seq, problem: 'it is not the event its checkpoint was signed for' };
  }
  return null;
}

async function verifyChain(
  verifier: Verifier,
  chain: string,
  expected: { seq: number; hash: Buffer },
  onStep: (events: number) => Promise<void>,
): Promise<{ verifiedUpTo: number; bad: Bad | null }> {
  let seq = 0;
  let hash: Buffer = Buffer.alloc(0);
  for (;;) {
    const { bad, last } = await checkStretch(verifier.db, chain, seq, hash);
    if (bad) return { verifiedUpTo: bad.seq - 1, bad };
    if (!last) break;
    await onStep(last.seq - seq);
    [seq, hash] = [last.seq, last.hash];
  }
  // The head is read first, so events appended meanwhile are beyond it and not missed.
  if (seq < expected.seq) {
    return {
      verifiedUpTo: seq,
      bad: { seq: seq + 1, problem: `events up to number ${expected.seq} existed and are gone` },
    };
  }
  return { verifiedUpTo: seq, bad: await checkCheckpoints(verifier, chain, seq) };
}

/** Checks every event, chain and checkpoint. Stops a chain at its first event that does not hold. */
export async function verifyAuditTrail(verifier: Verifier): Promise<AuditVerification> {
  const heads = await verifier.db.selectFrom('audit_chains').selectAll().orderBy('chain').execute();
  const known = new Map(heads.map(({ chain, seq, hash }) => [chain, { seq: Number(seq), hash }]));
  // A chain whose head was deleted still has its checkpoints.
  for (const chain of (await verifier.file.latest()).keys()) {
    if (!known.has(chain)) known.set(chain, { seq: 0, hash: Buffer.alloc(0) });
  }
  const total = [...known.values()].reduce((sum, { seq }) => sum + seq, 0);
  const verifiedUpTo: Record<string, number> = {};
  let events = 0;
  let firstBad: AuditVerification['firstBad'] = null;
  for (const [chain, head] of known) {
    const { verifiedUpTo: upTo, bad } = await verifyChain(verifier, chain, head, async (checked) => {
      events += checked;
      await verifier.onProgress?.(events, Math.max(total, events));
    });
    verifiedUpTo[chain] = upTo;
    if (bad && !firstBad) firstBad = { chain, ...bad };
  }
  return { valid: firstBad === null, events, chains: known.size, verifiedUpTo, firstBad };
}
