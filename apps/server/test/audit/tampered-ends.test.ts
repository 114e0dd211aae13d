/** L3: cut tails, rewritten histories, set back heads and forged checkpoints are named by the first number that is bad. */
import { copyFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '#kernel/database';
import { createCheckpointFile, createCheckpointKey, makeCheckpoints, verifyAuditTrail } from '#modules/audit';
import { systemRandom } from '#platform/crypto/random';
import type { SignedTrail } from './trail.ts';
import { append, asAttacker, attacked, events, signedTrail, signedUpTo } from './trail.ts';

let trail: SignedTrail;
beforeAll(async () => {
  trail = await signedTrail();
});
afterAll(() => trail.close());

const table = sql.table('audit_events');
const at = (seq: number) => sql`chain = ${attacked} and seq = ${seq}`;

/** Takes the last events away and makes the head fit, as somebody who knows the tables would. */
async function cut(tx: Tx, upTo: number) {
  await sql`delete from ${table} where chain = ${attacked} and seq > ${upTo}`.execute(tx);
  await sql`update audit_chains set seq = ${upTo}, hash = coalesce((select hash from ${table} where ${at(upTo)}), '\\x')
    where chain = ${attacked}`.execute(tx);
}

describe('a cut tail', () => {
  it('is named by the head of the chain', async () => {
    const said = await trail.afterwards((tx) =>
      sql`delete from ${table} where chain = ${attacked} and seq > 10`.execute(tx),
    );
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq: 11 });
  });

  it('is named by the checkpoint in the database when the head was made to fit', async () => {
    const said = await trail.afterwards((tx) => cut(tx, 6));
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq: 7 });
  });

  it('is named by the file outside when the checkpoints were deleted too', async () => {
    const said = await trail.afterwards(async (tx) => {
      await cut(tx, 6);
      await tx.deleteFrom('audit_checkpoints').where('seq', '>', 6).execute();
    });
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq: 7 });
  });

  it('is named by the file outside when the whole chain is gone without a trace', async () => {
    const said = await trail.afterwards(async (tx) => {
      await sql`delete from ${table} where chain = ${attacked}`.execute(tx);
      await sql`delete from audit_chains where chain = ${attacked}`.execute(tx);
      await sql`delete from audit_checkpoints where chain = ${attacked}`.execute(tx);
    });
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq: 1 });
  });

  it('beyond the last checkpoint is what verification does not promise', async () => {
    const said = await trail.afterwards((tx) => cut(tx, signedUpTo));
    expect(said).toMatchObject({ valid: true, verifiedUpTo: { [attacked]: signedUpTo } });
  });

  it('with other events in its place is named, also after the new head was signed', async () => {
    const { key, file } = trail.app.app.audit;
    const copy = `${file.file}.copy`;
    await copyFile(file.file, copy);
    await asAttacker(trail.owner, async (tx) => {
      await cut(tx, 6);
      await tx.deleteFrom('audit_checkpoints').where('seq', '>', 6).execute();
      for (let number = 7; number <= events; number += 1)
        await append(tx, [{ organizationId: attacked, content: { number, forged: true } }]);
      // The server signs what it finds: only the older line of the file still knows.
      const audit = { db: tx, key, file: createCheckpointFile(copy) };
      expect(await makeCheckpoints({ ...audit, at: trail.app.clock.now() })).toBe(2);
      expect((await verifyAuditTrail(audit)).firstBad).toMatchObject({ chain: attacked, seq: signedUpTo });
    });
  });
});

describe('the head of a chain', () => {
  it.each([0, 5])('that was set back to %i is named', async (seq) => {
    const said = await trail.afterwards((tx) =>
      sql`update audit_chains set seq = ${seq}, hash = coalesce((select hash from ${table} where ${at(seq)}), '\\x')
        where chain = ${attacked}`.execute(tx),
    );
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq: seq + 1 });
  });

  it('that was deleted is named', async () => {
    const said = await trail.afterwards((tx) =>
      sql`delete from audit_chains where chain = ${attacked}`.execute(tx),
    );
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq: 1 });
  });

  it('with another hash is named', async () => {
    const said = await trail.afterwards((tx) =>
      sql`update audit_chains set hash = sha256('forged') where chain = ${attacked}`.execute(tx),
    );
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq: events });
  });
});

describe('a checkpoint', () => {
  const forge = async (tx: Tx, key: { id: string; signature: Buffer }) => {
    const hash = Buffer.alloc(32, 7);
    await sql`update audit_checkpoints set hash = ${hash}, key_id = ${key.id}, signature = ${key.signature}
      where chain = ${attacked} and seq = ${signedUpTo}`.execute(tx);
  };

  it('with a signature that is none is named', async () => {
    const said = await trail.afterwards((tx) =>
      forge(tx, { id: trail.app.app.audit.key.id, signature: Buffer.alloc(64) }),
    );
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq: signedUpTo });
  });

  it('signed with another key is named, however well it fits', async () => {
    const key = await createCheckpointKey(systemRandom.bytes(32));
    const said = await trail.afterwards(async (tx) => {
      const event = await tx
        .selectFrom('audit_events')
        .select(['hash', 'at'])
        .where(at(signedUpTo) as never)
        .executeTakeFirstOrThrow();
      const signature = key.sign({ chain: attacked, seq: signedUpTo, hash: event.hash, at: event.at });
      await sql`update audit_checkpoints set hash = ${event.hash}, at = ${event.at}, key_id = ${key.id}, signature = ${signature}
        where chain = ${attacked} and seq = ${signedUpTo}`.execute(tx);
    });
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq: signedUpTo });
  });

  it('moved to another number is named', async () => {
    const said = await trail.afterwards((tx) =>
      sql`update audit_checkpoints set seq = 8 where chain = ${attacked} and seq = ${signedUpTo}`.execute(tx),
    );
    expect(said?.firstBad).toMatchObject({ chain: attacked, seq: 8 });
  });
});
