import { sql } from 'kysely';
import { z } from 'zod';
import { superAdmin } from '#kernel/access';
import { query } from '#kernel/query';

type Row = {
  chain: string;
  seq: number;
  hash: Buffer;
  checkpoint_seq: number | null;
  checkpoint_at: Date | null;
};

/** Heads of the chains with their last checkpoints: the platform's first, then the longest. */
export const listAuditChains = query({
  name: 'audit.list_chains',
  access: superAdmin(),
  input: z.strictObject({}),
  async run({ db }) {
    const { rows } = await sql<Row>`
      select c.chain, c.seq, c.hash, p.seq as checkpoint_seq, p.at as checkpoint_at from audit_chains c
      left join lateral (select seq, at from audit_checkpoints p where p.chain = c.chain order by p.seq desc limit 1) p on true
      order by c.chain = 'platform' desc, c.seq desc limit 100`.execute(db);
    return rows.map((row) => ({
      chain: row.chain,
      events: Number(row.seq),
      head: Number(row.seq) === 0 ? null : row.hash.toString('hex'),
      checkpoint:
        row.checkpoint_seq === null || row.checkpoint_at === null
          ? null
          : { seq: Number(row.checkpoint_seq), at: row.checkpoint_at.toISOString() },
    }));
  },
});
