/** L3: whatever somebody with the owner's rights does to an event, verification names the first number that is bad. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '#kernel/database';
import type { SignedTrail } from './trail.ts';
import { attacked, events, signedTrail, verify } from './trail.ts';

let trail: SignedTrail;
beforeAll(async () => {
  trail = await signedTrail();
});
afterAll(() => trail.close());

const table = sql.table('audit_events');
const at = (seq: number) => sql`chain = ${attacked} and seq = ${seq}`;

it('holds as long as nobody touched it', async () => {
  const said = await verify(trail.app);
  expect(said).toMatchObject({ valid: true, firstBad: null, chains: 2, events: 2 * events });
  expect(said.verifiedUpTo).toEqual({ platform: events, [attacked]: events });
});

/** One edit of each column. */
const edits: Readonly<Record<string, string>> = {
  chain: "'zzz'",
  seq: 'seq + 1000',
  id: "id || 'x'",
  at: "at + interval '1 microsecond'",
  action: "'organization.suspend'",
  outcome: "'denied'",
  actor_type: "'system'",
  actor_id: "'usr_somebody_else'",
  subject_id: 'null',
  impersonation_id: "'imp_2'",
  organization_id: "'org_another'",
  target_ids: "target_ids || '{user:usr_1}'",
  request_id: 'null',
  trace_id: "'00000000000000000000000000000001'",
  actor_salt: 'set_byte(actor_salt, 0, get_byte(actor_salt, 0) # 1)',
  actor_details: `jsonb_set(actor_details, '{name}', '"Somebody Else"')`,
  actor_commitment: 'set_byte(actor_commitment, 31, get_byte(actor_commitment, 31) # 1)',
  content_salt: 'null',
  content: `jsonb_set(content, '{number}', '99')`,
  content_commitment: 'set_byte(content_commitment, 31, get_byte(content_commitment, 31) # 128)',
  hash: 'set_byte(hash, 0, get_byte(hash, 0) # 1)',
};

describe('L3: an edited byte', () => {
  it('is tried in every column but the search words, which say nothing that the others do not', async () => {
    const { rows } = await trail.app.owner.query<{ name: string }>(
      "select attname as name from pg_attribute where attrelid = 'audit_events'::regclass and attnum > 0 and not attisdropped",
    );
    expect(rows.map(({ name }) => name).sort()).toEqual([...Object.keys(edits), 'words'].sort());
  });

  it.each(Object.entries(edits))('in %s is found at its number', async (column, value) => {
    const said = await trail.afterwards((tx) =>
      sql`update ${table} set ${sql.ref(column)} = ${sql.raw(value)} where ${at(7)}`.execute(tx),
    );
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq: 7 });
    expect(said?.verifiedUpTo[attacked]).toBe(6);
  });

  it('in the first and in the last event is found', async () => {
    for (const seq of [1, events]) {
      const said = await trail.afterwards((tx) =>
        sql`update ${table} set action = 'a.b' where ${at(seq)}`.execute(tx),
      );
      expect(said?.firstBad).toMatchObject({ chain: attacked, seq });
    }
  });

  it('with a number that only looks the same in JSON is found', async () => {
    const said = await trail.afterwards((tx) =>
      sql`update ${table} set content = jsonb_set(content, '{number}', '7.0') where ${at(7)}`.execute(tx),
    );
    expect(said?.firstBad).toMatchObject({ seq: 7 });
  });

  it('in an instant that is no instant is found and does not stop verification', async () => {
    const said = await trail.afterwards((tx) =>
      sql`update ${table} set at = 'infinity' where ${at(7)}`.execute(tx),
    );
    expect(said?.firstBad).toMatchObject({ seq: 7 });
    expect(said?.verifiedUpTo.platform).toBe(events);
  });

  it('together with its recomputed hash is found at the next event, or at the head', async () => {
    const forge = (seq: number) => (tx: Tx) =>
      sql`update ${table} e set action = 'a.b', hash = audit_hash(
          coalesce((select hash from audit_events p where p.chain = e.chain and p.seq = e.seq - 1), '\\x'),
          chain, seq, id, at, 'a.b', outcome, actor_type, actor_id, subject_id, impersonation_id, organization_id,
          target_ids, request_id, trace_id, actor_commitment, content_commitment)
        where ${at(seq)}`.execute(tx);
    expect((await trail.afterwards(forge(6)))?.firstBad).toMatchObject({ chain: attacked, seq: 7 });
    expect((await trail.afterwards(forge(events)))?.firstBad).toMatchObject({ chain: attacked, seq: events });
  });
});

describe('L3: a row', () => {
  it.each([1, 6, events])('that was deleted, number %i, is named', async (seq) => {
    const said = await trail.afterwards((tx) => sql`delete from ${table} where ${at(seq)}`.execute(tx));
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq });
    expect(said?.verifiedUpTo[attacked]).toBe(seq - 1);
  });

  it('that changed places with another is named at the first of the two', async () => {
    const said = await trail.afterwards(async (tx) => {
      await sql`update ${table} set seq = -1 where ${at(4)}`.execute(tx);
      await sql`update ${table} set seq = 4 where ${at(8)}`.execute(tx);
      await sql`update ${table} set seq = 8 where ${at(-1)}`.execute(tx);
    });
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq: 4 });
  });

  it.each(['1 hour', '-1 hour'])('that was inserted again %s later is named', async (later) => {
    const said = await trail.afterwards((tx) => again(tx, 3, sql`at + ${later}::interval`, sql`seq`));
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq: 3 });
  });

  it('that was inserted again at the end is named', async () => {
    const said = await trail.afterwards((tx) =>
      again(tx, 3, sql`at + interval '1 hour'`, sql`${events + 1}`),
    );
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq: events + 1 });
  });

  it('with a number below one is named', async () => {
    const said = await trail.afterwards((tx) => again(tx, 3, sql`at + interval '1 hour'`, sql`-5`));
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq: -5 });
  });

  it('far beyond the end is named', async () => {
    const said = await trail.afterwards((tx) => again(tx, 3, sql`at + interval '1 hour'`, sql`1000000`));
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq: events + 1 });
  });
});

/** Copies an event to another instant and number. */
const again = (tx: Tx, seq: number, instant: ReturnType<typeof sql>, number: ReturnType<typeof sql>) =>
  sql`insert into ${table} select chain, ${number}, id, ${instant}, action, outcome, actor_type, actor_id, subject_id,
    impersonation_id, organization_id, target_ids, request_id, trace_id, actor_salt, actor_details, actor_commitment,
    content_salt, content, content_commitment, words, hash from ${table} where ${at(seq)}`.execute(tx);
