/** L3: the heads of the chains are signed by a job, kept in the database and in a file outside it. */
import { appendFile, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCheckpointFile, createCheckpointKey } from '#modules/audit';
import { createOrganization, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { append, ownerDatabase, verify } from './trail.ts';

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

/** Lets the job run as its minute does. */
async function aMinutePasses() {
  await app.databases.platformPool.query("select graphile_worker.add_job('audit.make_checkpoints')");
  await app.settle();
}

type Stored = { chain: string; seq: string; hash: Buffer; at: Date; key_id: string; signature: Buffer };
const stored = async (chain: string) =>
  (await app.owner.query<Stored>('select * from audit_checkpoints where chain = $1 order by seq', [chain]))
    .rows;
const filed = async (chain: string) => {
  const lines = [];
  for await (const line of app.app.audit.file.read()) if (line.chain === chain) lines.push(line);
  return lines;
};

it('the job signs what grew, once, in the database and outside', async () => {
  const { client } = await superAdmin(app);
  const { organization } = await createOrganization(client);
  await aMinutePasses();
  await aMinutePasses();
  const [first, ...more] = await stored(organization.id);
  expect(more).toEqual([]);
  expect(first).toMatchObject({ seq: '1', key_id: app.app.audit.key.id });
  expect(await filed(organization.id)).toEqual([
    {
      chain: organization.id,
      seq: 1,
      hash: first?.hash.toString('hex'),
      at: first?.at.toISOString(),
      keyId: app.app.audit.key.id,
      signature: first?.signature.toString('base64'),
    },
  ]);
  await client.patch(`/v1/admin/organizations/${organization.id}`, { name: 'Nordlys' });
  await aMinutePasses();
  expect((await stored(organization.id)).map(({ seq }) => seq)).toEqual(['1', '2']);
  expect((await filed(organization.id)).map(({ seq }) => seq)).toEqual([1, 2]);
});

it('a signature holds for its own chain, number, hash and instant, and for no other', async () => {
  await append(owner, [{ organizationId: 'org_signed' }]);
  await aMinutePasses();
  const [row] = await stored('org_signed');
  if (!row) throw new Error('no checkpoint was made');
  const { key } = app.app.audit;
  const head = { chain: row.chain, seq: Number(row.seq), hash: row.hash, at: row.at };
  expect(key.verify(head, row.signature)).toBe(true);
  const others = [
    { ...head, chain: 'org_another' },
    { ...head, seq: 2 },
    { ...head, hash: Buffer.alloc(32) },
    { ...head, at: new Date(head.at.getTime() + 1) },
  ];
  for (const other of others) expect(key.verify(other, row.signature)).toBe(false);
  const stranger = await createCheckpointKey(Buffer.alloc(32, 1));
  expect(stranger.verify(head, row.signature)).toBe(false);
  expect(stranger.id).not.toBe(key.id);
});

it('a long chain is signed at every thousandth event, without waiting for the minute', async () => {
  await append(
    owner,
    Array.from({ length: 2_100 }, () => ({ organizationId: 'org_long' })),
  );
  await app.settle();
  expect((await stored('org_long')).map(({ seq }) => seq)).toEqual(['2100']);
  expect((await filed('org_long')).at(-1)?.seq).toBe(2_100);
  await append(
    owner,
    Array.from({ length: 899 }, () => ({ organizationId: 'org_long' })),
  );
  await app.settle();
  expect(await stored('org_long')).toHaveLength(1);
  await append(owner, [{ organizationId: 'org_long' }]);
  await app.settle();
  expect((await stored('org_long')).map(({ seq }) => seq)).toEqual(['2100', '3000']);
});

it('the file is open to its owner alone and holds no secret', async () => {
  const { mode } = await import('node:fs/promises').then(({ stat }) => stat(app.app.audit.file.file));
  expect(mode & 0o077).toBe(0);
  expect(await readFile(app.app.audit.file.file, 'utf8')).not.toMatch(/PRIVATE|secret/i);
});

it('a line that a crash left unfinished spoils neither itself nor the next', async () => {
  const { file } = app.app.audit;
  await append(owner, [{ organizationId: 'org_crashed' }]);
  await aMinutePasses();
  await appendFile(file.file, '\n{"chain":"org_crashed","seq":2,"ha');
  await append(owner, [{ organizationId: 'org_crashed' }]);
  await aMinutePasses();
  await appendFile(file.file, '\nnull\n[]\n{"chain":1}\n');
  expect((await filed('org_crashed')).map(({ seq }) => seq)).toEqual([1, 2]);
  expect((await verify(app)).firstBad).toBeNull();
});

it('a checkpoint stands in the file first: one that is only there was not lost, it was made', async () => {
  const { key, file } = app.app.audit;
  await append(owner, [{ organizationId: 'org_only_filed' }]);
  const head = await owner
    .selectFrom('audit_chains')
    .selectAll()
    .where('chain', '=', 'org_only_filed')
    .executeTakeFirstOrThrow();
  const at = app.clock.now();
  await file.append([
    {
      chain: head.chain,
      seq: head.seq,
      hash: head.hash.toString('hex'),
      at: at.toISOString(),
      keyId: key.id,
      signature: key.sign({ ...head, at }).toString('base64'),
    },
  ]);
  expect((await verify(app)).firstBad).toBeNull();
});

it('without a file there is nothing to read, and it is made when it is needed', async () => {
  const file = createCheckpointFile(`${app.dataDir}/made/later.ndjson`);
  const lines = async () => {
    let count = 0;
    for await (const _ of file.read()) count += 1;
    return count;
  };
  expect(await lines()).toBe(0);
  await file.append([
    { chain: 'platform', seq: 1, hash: '00', at: '2026-01-01T00:00:00.000Z', keyId: 'k', signature: 'AAAA' },
  ]);
  expect(await lines()).toBe(1);
});
