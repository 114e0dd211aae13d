/** Whatever is killed during writes, an acknowledged creation is there with all that belongs to it, and no half one is. */
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { attachToRunningPostgres } from '#platform/db/embedded/attach-to-running';
import type { Client } from './support/client.ts';
import type { Installation } from './support/installation.ts';
import { admin, createInstallation } from './support/installation.ts';
import { unique } from './support/people.ts';

type Creation = { readonly tag: string; readonly key: string };
type Acknowledged = Creation & { readonly id: string; readonly invitationId: string };

const bodyOf = ({ tag }: Creation) => ({
  name: `Agency ${tag}`,
  domain: `agency-${tag}.example`,
  admin: { name: 'Ana Silva', email: `ana@agency-${tag}.example` },
});

const create = (client: Client, creation: Creation) =>
  client.post('/v1/admin/organizations', bodyOf(creation), { 'idempotency-key': creation.key });

type Written = ReturnType<typeof writeUntilGone>;

/** Creates organizations from several connections at once until the server is gone. */
function writeUntilGone(client: Client, writers: number) {
  const acknowledged: Acknowledged[] = [];
  const unanswered: Creation[] = [];
  const write = async () => {
    for (;;) {
      const creation = { tag: unique(), key: unique() };
      const reply = await create(client, creation).catch(() => null);
      if (reply?.status === 201) {
        const { organization, invitation } = reply.data;
        acknowledged.push({ ...creation, id: organization.id, invitationId: invitation.id });
        continue;
      }
      unanswered.push(creation);
      // Refused because the database is gone, not because of what was sent.
      if (reply !== null) expect([500, 503]).toContain(reply.status);
      return;
    }
  };
  const gone = Promise.all(Array.from({ length: writers }, write));
  return { acknowledged, unanswered, gone };
}

/** An installation of the test's own, removed at its end. */
async function install(): Promise<Installation> {
  const installation = await createInstallation();
  onTestFinished(() => installation.remove(), 60_000);
  return installation;
}

/** A connection of the owner to the database of the running server. */
async function ownerConnection({ dataDir }: Installation): Promise<pg.Client> {
  const { migrationUrl } = await attachToRunningPostgres(dataDir);
  const owner = new pg.Client({ connectionString: migrationUrl });
  // Ended by the server when it stops.
  owner.on('error', () => undefined);
  await owner.connect();
  onTestFinished(() => owner.end());
  return owner;
}

type Parts = Record<
  'slugs' | 'domains' | 'invitations' | 'people' | 'mails' | 'audited' | 'created' | 'invited',
  number
>;
const whole: Parts = {
  slugs: 1,
  domains: 1,
  invitations: 1,
  people: 1,
  mails: 1,
  audited: 1,
  created: 1,
  invited: 1,
};

/** Every organization with how many it has of each part. */
async function organizations(owner: pg.Client) {
  const { rows } = await owner.query<{ id: string; name: string; parts: Parts }>(`
    select o.id, o.name, jsonb_build_object(
      'slugs', (select count(*) from organization_slugs s where s.organization_id = o.id and s.slug = o.slug),
      'domains', (select count(*) from organization_domains d where d.organization_id = o.id and d.is_primary and d.status = 'verified'),
      'invitations', (select count(*) from invitations i where i.organization_id = o.id),
      'people', (select count(*) from users u join invitations i on i.email = u.email where i.organization_id = o.id and u.status = 'invited'),
      'mails', (select count(*) from mails m join invitations i on i.email = m.recipient where i.organization_id = o.id),
      'audited', (select count(*) from audit_events e where e.organization_id = o.id and e.action = 'organization.create' and e.outcome = 'success'),
      'created', (select count(*) from outbox x where x.organization_id = o.id and x.type = 'organization.created'),
      'invited', (select count(*) from outbox x where x.organization_id = o.id and x.type = 'user.invited')
    ) as parts from organizations o`);
  return rows;
}

/** Parts whose organization is not there. */
async function strays(owner: pg.Client) {
  const { rows } = await owner.query<Record<string, number>>(`
    select
      (select count(*)::int from organization_slugs where organization_id not in (select id from organizations)) as slugs,
      (select count(*)::int from organization_domains where organization_id not in (select id from organizations)) as domains,
      (select count(*)::int from invitations where organization_id not in (select id from organizations)) as invitations,
      (select count(*)::int from users where status = 'invited' and email not in (select email from invitations)) as people,
      (select count(*)::int from mails where recipient not in (select email::text from invitations)) as mails,
      (select count(*)::int from audit_events where action = 'organization.create' and outcome = 'success'
        and organization_id not in (select id from organizations)) as audited,
      (select count(*)::int from outbox where organization_id not in (select id from organizations)) as events,
      (select count(*)::int from idempotency_keys where status is null) as answers`);
  return rows[0];
}

/** What has to hold after each start, whatever was killed: all that was acknowledged, and nothing by half. */
async function expectWhole(owner: pg.Client, acknowledged: readonly Acknowledged[]) {
  const found = await organizations(owner);
  expect(found.filter(({ parts }) => !isDeepStrictEqual(parts, whole))).toEqual([]);
  expect(Object.entries((await strays(owner)) ?? {}).filter(([, count]) => count > 0)).toEqual([]);
  const ids = new Set(found.map(({ id }) => id));
  expect(acknowledged.filter(({ id }) => !ids.has(id))).toEqual([]);
}

/** What was not answered is sent again with its key: it is there once, whether or not it was before. */
async function expectOnce(client: Client, owner: pg.Client, { acknowledged, unanswered }: Written) {
  for (const creation of unanswered) expect((await create(client, creation)).status).toBe(201);
  for (const creation of acknowledged.slice(-5)) {
    const reply = await create(client, creation);
    expect([reply.status, reply.data?.organization?.id]).toEqual([201, creation.id]);
  }
  const names = (await organizations(owner)).map(({ name }) => name);
  for (const { tag } of [...acknowledged, ...unanswered])
    expect(
      names.filter((name) => name === `Agency ${tag}`),
      tag,
    ).toHaveLength(1);
}

/** Jobs of the process that was killed are done by the next one. */
async function expectMails(owner: pg.Client) {
  await vi.waitFor(
    async () => {
      const { rows } = await owner.query("select from mails where status <> 'kept'");
      expect(rows).toHaveLength(0);
    },
    { timeout: 60_000, interval: 200 },
  );
}

/** The chains hold, as the job that verifies them says. */
async function expectTrail(client: Client) {
  const { data } = await client.post('/v1/admin/audit-chain/verify');
  await vi.waitFor(
    async () => {
      const job = (await client.get(`/v1/jobs/${data.job.id}`)).data;
      expect(job).toMatchObject({ status: 'succeeded', result: { valid: true, firstBad: null } });
    },
    { timeout: 60_000, interval: 100 },
  );
}

const rounds = [1, 2, 3];
const writers = 10;

/** Writes from all connections until so many were acknowledged, and goes on writing. */
async function writing(client: Client): Promise<Written> {
  const written = writeUntilGone(client, writers);
  await vi.waitFor(() => expect(written.acknowledged.length).toBeGreaterThan(30), {
    timeout: 60_000,
    interval: 1,
  });
  return written;
}

describe('kill -9', () => {
  it('of the server during writes', async () => {
    const installation = await install();
    let server = await installation.start();
    const { cookie } = await server.signIn();
    const acknowledged: Acknowledged[] = [];
    for (const round of rounds) {
      const written = await writing(server.client(cookie));
      await server.kill();
      await written.gone;
      acknowledged.push(...written.acknowledged);

      server = await installation.start();
      const owner = await ownerConnection(installation);
      await expectWhole(owner, acknowledged);
      // The session outlives the crash, because it is a row like any other.
      const client = server.client(cookie);
      expect((await client.get('/v1/me')).data.user.email).toBe(admin.email);
      await expectOnce(client, owner, written);
      if (round < rounds.length) continue;
      await expectTrail(client);
      await expectMails(owner);
    }
    await server.stop();
  }, 240_000);

  it('of PostgreSQL during writes, which ends the server with a sentence', async () => {
    const installation = await install();
    let server = await installation.start();
    for (const round of rounds) {
      const written = await writing(await server.signIn());
      process.kill(await installation.postmasterPid(), 'SIGKILL');
      const { code, output } = await server.exited;
      await written.gone;
      expect(code).toBe(1);
      expect(output).toContain('PostgreSQL ended');
      // Not by an error that nobody caught.
      expect(output).not.toContain('Node.js v');

      server = await installation.start();
      const owner = await ownerConnection(installation);
      await expectWhole(owner, written.acknowledged);
      const client = await server.signIn();
      await expectOnce(client, owner, written);
      if (round < rounds.length) continue;
      await expectTrail(client);
      await expectMails(owner);
    }
    await server.stop();
  }, 240_000);
});
