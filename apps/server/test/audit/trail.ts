import type { AuditVerification } from '@porttask/contracts';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Json } from '#kernel/audit-entry';
import type { Tables, Tx } from '#kernel/database';
import { makeCheckpoints, verifyAuditTrail } from '#modules/audit';
import { systemRandom } from '#platform/crypto/random';
import { newId } from '#platform/ids';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

/** Connections of the owner, with numbers as the application reads them. */
export function ownerDatabase(url: string): Kysely<Tables> {
  const types = {
    getTypeParser: (oid: number, format: 'text' | 'binary') =>
      oid === 20 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
  };
  const pool = new pg.Pool({ connectionString: url, max: 2, types: types as pg.CustomTypesConfig });
  pool.on('error', () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

export type Entry = {
  readonly organizationId: string | null;
  readonly content?: Json;
  readonly actor?: Json;
  readonly at?: Date;
};

/** An entry as the ledger hands it to the database, with every column filled. */
export function entryOf({ organizationId, content, actor, at = new Date() }: Entry) {
  return {
    id: newId('auditEvent', at, systemRandom),
    at: at.toISOString(),
    action: 'organization.update',
    outcome: 'success',
    actorType: 'user',
    actorId: newId('user', at, systemRandom),
    subjectId: newId('user', at, systemRandom),
    impersonationId: 'imp_1',
    organizationId,
    targets: [`organization:${organizationId}`, 'settings:platform'],
    requestId: newId('request', at, systemRandom),
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    actor: actor ?? { name: 'Marit Knudsen', ip: '192.0.2.7', userAgent: 'a browser' },
    content: content ?? {
      targetNames: ['Nordlys', null],
      before: { name: 'A' },
      after: { name: 'B' },
      reason: null,
    },
    words: 'organization update marit',
  };
}

/** Appends entries in one call, as a command's transaction does. */
export async function append(db: Kysely<Tables>, entries: readonly Entry[]): Promise<void> {
  const json = JSON.stringify(entries.map(entryOf));
  await sql`select record_changes(${json}::jsonb, '[]')`.execute(db);
}

const undo = new Error('undone');

/**
 * Lets an attacker with the rights of the owner work on the trail: triggers are off, and everything is undone afterwards.
 */
export async function asAttacker(db: Kysely<Tables>, work: (tx: Tx) => Promise<void>): Promise<void> {
  const attempt = db.transaction().execute(async (tx) => {
    await sql`do $$ declare guarded regclass; begin
      for guarded in select oid from pg_class where relname ~ '^audit_(events|checkpoints)' and relkind in ('r', 'p') loop
        execute format('alter table %s disable trigger user', guarded);
      end loop; end $$`.execute(tx);
    await work(tx);
    throw undo;
  });
  await attempt.catch((error: unknown) => {
    if (error !== undo) throw error;
  });
}

/** What verification says, seen from an open transaction or as things are. */
export const verify = (app: TestApp, db: Kysely<Tables> = app.databases.platform) =>
  verifyAuditTrail({ db, ...app.app.audit });

/** A trail of twelve events in two chains, signed up to the ninth of each, and what to attack it with. */
export async function signedTrail() {
  const app = await startTestApp();
  const owner = ownerDatabase(app.ownerUrl);
  const checkpoint = () =>
    makeCheckpoints({ db: app.databases.platform, ...app.app.audit, at: app.clock.now() });
  for (let number = 1; number <= 12; number += 1) {
    if (number === 5 || number === 10) await checkpoint();
    await append(owner, [{ organizationId: attacked, content: { number } }, { organizationId: null }]);
  }
  return {
    app,
    owner,
    /** What verification says after an attack: the chain, the first bad number and why. */
    async afterwards(attack: (tx: Tx) => Promise<unknown>): Promise<AuditVerification | undefined> {
      let said: AuditVerification | undefined;
      await asAttacker(owner, async (tx) => {
        await attack(tx);
        said = await verify(app, tx);
      });
      return said;
    },
    async close() {
      await owner.destroy();
      await app.close();
    },
  };
}

export type SignedTrail = Awaited<ReturnType<typeof signedTrail>>;

/** The chain that attacks are tried on, its length, and the number of its last checkpoint. */
export const attacked = 'org_attacked';
export const events = 12;
export const signedUpTo = 9;
