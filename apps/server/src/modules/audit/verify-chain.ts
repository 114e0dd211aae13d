import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '#kernel/database';

/** The first event of a chain that does not hold, and why. */
export type Bad = { readonly seq: number; readonly problem: string };

/** A place in a chain: the number of an event and its hash. */
export type Place = { readonly seq: number; readonly hash: Buffer };

export const beginning: Place = { seq: 0, hash: Buffer.alloc(0) };

/** Events checked in one statement: memory and the length of a snapshot stay bounded. */
const step = 20_000;

const problems = {
  number: 'an event before it is missing, or it stands twice',
  hash: 'its hash does not fit its content and the event before it',
  actor: 'the name, address or browser of its actor was changed',
  content: 'its details were changed',
} as const;

export const gone = (seq: number): string => `events up to number ${seq} existed and are gone`;

type Row = { seq: number; hash: Buffer; problem: keyof typeof problems | null };

/** The next events after a place. @returns the first that does not hold, and the last; both null at the end */
async function checkStretch(
  db: Kysely<Tables>,
  chain: string,
  after: Place,
): Promise<{ bad: Bad | null; last: Place | null }> {
  // From the beginning on without a lower bound, so that an event with a number below 1 is found too.
  const from = after.seq === 0 ? sql`` : sql`and seq > ${after.seq}`;
  const { rows } = await sql<Row>`
    with stretch as (
      select *, coalesce(lag(hash) over w, ${after.hash}::bytea) as previous_hash,
        coalesce(lag(seq) over w, ${after.seq}::bigint) as previous_seq
      from audit_events where chain = ${chain} ${from} and seq <= ${after.seq + step}
      window w as (order by seq, at)
    ), checked as (
      select seq, at, hash, previous_seq, case
        when seq <> previous_seq + 1 then 'number'
        when not isfinite(at) or hash <> audit_hash(previous_hash, chain, seq, id, at, action, outcome, actor_type, actor_id,
          subject_id, impersonation_id, organization_id, target_ids, request_id, trace_id, actor_commitment, content_commitment)
          then 'hash'
        when actor_details is not null and actor_commitment is distinct from audit_commitment(actor_salt, actor_details) then 'actor'
        when content is not null and content_commitment is distinct from audit_commitment(content_salt, content) then 'content'
      end as problem
      from stretch
    )
    (select least(seq, previous_seq + 1) as seq, hash, problem from checked where problem is not null order by checked.seq, at limit 1)
    union all
    (select seq, hash, null from checked order by seq desc, at desc limit 1)`.execute(db);
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    bad: first?.problem ? { seq: Number(first.seq), problem: problems[first.problem] } : null,
    last: last ? { seq: Number(last.seq), hash: last.hash } : null,
  };
}

const headOf = (db: Kysely<Tables>, chain: string): Promise<Place | undefined> =>
  db.selectFrom('audit_chains').select(['seq', 'hash']).where('chain', '=', chain).executeTakeFirst();

/** Whether the end of a chain is where its head says: before, the tail was cut; after, the head was set back. */
async function checkEnd(db: Kysely<Tables>, chain: string, head: Place, end: Place): Promise<Bad | null> {
  if (end.seq < head.seq) return { seq: end.seq + 1, problem: gone(head.seq) };
  const { rows } = await sql<{ beyond: boolean; hash: Buffer | null }>`
    select exists (select from audit_events where chain = ${chain} and seq > ${end.seq}) as beyond,
      (select hash from audit_events where chain = ${chain} and seq = ${head.seq}) as hash`.execute(db);
  // Events appended meanwhile are beyond the head as it was read, but not beyond the head as it is now.
  const now = (await headOf(db, chain)) ?? beginning;
  if (now.seq < end.seq) return { seq: now.seq + 1, problem: 'the head of its chain was set back' };
  if (head.seq > 0 && !rows[0]?.hash?.equals(head.hash))
    return { seq: head.seq, problem: 'it is not the event that its chain says it ends with' };
  if (rows[0]?.beyond && now.seq === end.seq) return { seq: end.seq + 1, problem: problems.number };
  return null;
}

/**
 * Checks the events of a chain up to the first that does not hold.
 * @param head as it was before the first event is read
 * @param onStep told how many events more were checked
 */
export async function verifyChain(
  db: Kysely<Tables>,
  chain: string,
  head: Place,
  onStep: (events: number) => Promise<void>,
): Promise<{ readonly verifiedUpTo: number; readonly bad: Bad | null }> {
  let end = beginning;
  for (;;) {
    const { bad, last } = await checkStretch(db, chain, end);
    if (bad) return { verifiedUpTo: bad.seq - 1, bad };
    if (!last) break;
    await onStep(last.seq - end.seq);
    end = last;
  }
  const bad = await checkEnd(db, chain, head, end);
  return { verifiedUpTo: bad ? bad.seq - 1 : end.seq, bad };
}
