import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { EmbeddedPostgres } from '../apps/server/src/platform/db/embedded/embedded-postgres.ts';
import { startEmbeddedPostgres } from '../apps/server/src/platform/db/embedded/embedded-postgres.ts';

const cli = fileURLToPath(new URL('../apps/server/src/cli.ts', import.meta.url));

export type World = {
  readonly dataDir: string;
  readonly postgres: EmbeddedPostgres;
  /** Members of organizations that are open, and where. */
  readonly members: readonly Member[];
  /** One signed-in session of each. */
  readonly cookies: readonly string[];
};
export type Member = { readonly userId: string; readonly organizationId: string; readonly timezone: string };

/** A generated platform whose people are all signed in. */
export async function openWorld(organizations: number, users: number): Promise<World> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'porttask-bench-'));
  const counts = ['--users', String(users), '--organizations', String(organizations)];
  execFileSync(process.execPath, [cli, 'generate', ...counts], {
    env: { ...process.env, PORTTASK_DATA: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const postgres = await startEmbeddedPostgres({ dataDir });
  const owner = new pg.Client({ connectionString: postgres.migrationUrl });
  await owner.connect();
  const { rows: members } = await owner.query<Member>(`
    select distinct on (u.id) u.id as "userId", o.id as "organizationId", o.timezone
    from users u join memberships m on m.user_id = u.id join organizations o on o.id = m.organization_id
    where u.status = 'active' and u.platform_role is null and o.status = 'active'`);
  const tokens = members.map(() => randomBytes(32).toString('base64url'));
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest());
  await owner.query(
    `insert into sessions (id, token_hash, user_id, organization_id, mfa_pending, created_at, authenticated_at, last_used_at, idle_timeout_seconds, expires_at)
     select 'ses_' || substr(given.user_id, 5), hash, given.user_id, organization_id, false, now(), now(), now(), 86400, now() + interval '1 day'
     from unnest($1::text[], $2::text[], $3::bytea[]) as given(user_id, organization_id, hash)`,
    [members.map(({ userId }) => userId), members.map(({ organizationId }) => organizationId), hashes],
  );
  await owner.query('analyze');
  await owner.end();
  const cookies = tokens.map((token) => `porttask_session=${token}`);
  return { dataDir, postgres, members, cookies };
}
