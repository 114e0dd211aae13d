/** L3 for any trail: whatever was appended verifies, and a change of any single field of any event is found. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Json } from '#kernel/audit-entry';
import type { Tx } from '#kernel/database';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { append, asAttacker, ownerDatabase, verify } from './trail.ts';

let app: TestApp;
let owner: ReturnType<typeof ownerDatabase>;
beforeAll(async () => {
  app = await startTestApp();
  owner = ownerDatabase(app.ownerUrl);
});
afterAll(async () => {
  await owner.destroy();
  await app.close();
});

const text = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .filter((value) => value.isWellFormed() && !value.includes('\0'));
const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(text, tie('value'), { maxKeys: 3 }),
  ),
})).value;

const chains = ['platform', 'org_a', 'org_b', 'org_c'] as const;
const entry = fc.record({
  chain: fc.constantFrom(...chains),
  content: json,
  name: text,
  at: fc.date({ min: new Date('1980-01-01'), max: new Date('2180-01-01'), noInvalidDate: true }),
});
/** Transactions of one to five entries each. */
const history = fc.array(fc.array(entry, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

/** Writes a history into an empty trail. @returns how many events each chain has */
async function write(tx: Tx, transactions: readonly (readonly Entry[])[]): Promise<Record<string, number>> {
  const lengths: Record<string, number> = {};
  for (const entries of transactions) {
    await append(
      tx,
      entries.map(({ chain, content, name, at }) => ({
        organizationId: chain === 'platform' ? null : chain,
        content,
        actor: { name },
        at,
      })),
    );
    for (const { chain } of entries) lengths[chain] = (lengths[chain] ?? 0) + 1;
  }
  return lengths;
}

it('every history verifies, with all its numbers', async () => {
  await fc.assert(
    fc.asyncProperty(history, (transactions) =>
      asAttacker(owner, async (tx) => {
        const lengths = await write(tx, transactions);
        const said = await verify(app, tx);
        expect(said.firstBad).toBeNull();
        expect(said.verifiedUpTo).toEqual(lengths);
      }),
    ),
    { numRuns: 40 },
  );
});

const flipped = (column: string, bit: number) =>
  `set_byte(${column}, ${bit >> 3}, get_byte(${column}, ${bit >> 3}) # ${1 << (bit & 7)})`;
const otherText = (column: string) =>
  fc.constantFrom(`coalesce(${column}, '') || 'x'`, `md5(coalesce(${column}, ''))`);
const otherBytes = (column: string) => fc.nat(255).map((bit) => flipped(column, bit));
const otherJson = (column: string) =>
  fc.constantFrom(
    `jsonb_build_array(${column})`,
    `jsonb_build_object('was', ${column})`,
    `'"x"'::jsonb || ${column}`,
  );

/** A change of one field, as SQL: every column that the chain covers. */
const edit = fc.oneof(
  ...['action', 'actor_id', 'subject_id', 'impersonation_id', 'request_id', 'trace_id', 'id'].map((column) =>
    otherText(column).map((value) => `${column} = ${value}`),
  ),
  ...['hash', 'actor_commitment', 'content_commitment', 'actor_salt', 'content_salt'].map((column) =>
    otherBytes(column).map((value) => `${column} = ${value}`),
  ),
  ...['actor_details', 'content'].map((column) => otherJson(column).map((value) => `${column} = ${value}`)),
  ...[
    "outcome = case outcome when 'failed' then 'success' else 'failed' end",
    "actor_type = case actor_type when 'system' then 'user' else 'system' end",
    "organization_id = coalesce(organization_id, '') || 'x'",
    "target_ids = array_append(target_ids, 'user:usr_x')",
    'target_ids = target_ids[2:]',
    'target_ids = array[array_to_string(target_ids, \'", "\')]',
    "at = at + interval '1 microsecond'",
    "at = at - interval '1 year'",
  ].map((change) => fc.constant(change)),
);

it('a change of any single field of any event is found at its number', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.nat(), edit, (transactions, pick, change) =>
      asAttacker(owner, async (tx) => {
        await write(tx, transactions);
        const all = await tx
          .selectFrom('audit_events')
          .select(['chain', 'seq'])
          .orderBy('chain')
          .orderBy('seq')
          .execute();
        const { chain, seq } = all[pick % all.length] ?? { chain: '', seq: 0 };
        await sql`update audit_events set ${sql.raw(change)} where chain = ${chain} and seq = ${seq}`.execute(
          tx,
        );
        expect((await verify(app, tx)).firstBad).toMatchObject({ chain, seq });
      }),
    ),
    { numRuns: 120 },
  );
});

it('an event that was taken out, wherever it stood, is named', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.nat(), (transactions, pick) =>
      asAttacker(owner, async (tx) => {
        await write(tx, transactions);
        const all = await tx
          .selectFrom('audit_events')
          .select(['chain', 'seq'])
          .orderBy('chain')
          .orderBy('seq')
          .execute();
        const { chain, seq } = all[pick % all.length] ?? { chain: '', seq: 0 };
        await sql`delete from audit_events where chain = ${chain} and seq = ${seq}`.execute(tx);
        expect((await verify(app, tx)).firstBad).toMatchObject({ chain, seq });
      }),
    ),
    { numRuns: 40 },
  );
});
