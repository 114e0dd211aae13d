/** Exports: what is in the file and what never is, who gets it and how long, and that the job may be interrupted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organizations } from '#app/modules';
import { hours, minutes } from '#kernel/clock';
import { answered } from '../security/answered.ts';
import type { Client } from '../support/client.ts';
import { addJob, deactivate, suspend } from '../support/lifecycle.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, createOrganization, password, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { unzip } from '../support/zip.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const exportsOf = ({ id }: Pick<Agency, 'id'>) => `/v1/admin/organizations/${id}/exports`;
const request = (of: Pick<Agency, 'id'>, client: Client = marit.client) => client.post(exportsOf(of));
const list = async (of: Pick<Agency, 'id'>) => (await marit.client.get(exportsOf(of))).data;

async function download(url: string, client: Client = marit.client) {
  const response = await fetch(app.url + url, { headers: { cookie: client.cookie } });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** An export that is made, with the result of its job. */
async function made(of: Pick<Agency, 'id'>) {
  const { data } = await request(of);
  await app.settle();
  const { data: job } = await marit.client.get(`/v1/jobs/${data.job.id}`);
  return job;
}

const filesOf = async (of: Pick<Agency, 'id'>) => unzip((await download((await made(of)).result.url)).bytes);
const objects = (files: ReadonlyMap<string, string>, name: string) =>
  (files.get(`${name}.ndjson`) ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('the file', () => {
  it('has NDJSON and CSV of everything that is registered, and says what is in it', async () => {
    const nordlys = await agency(app, marit);
    const files = await filesOf(nordlys);
    const registered = [
      ...organizations.exportedViews.map(({ name }) => name),
      ...organizations.tables.filter(({ export: out }) => !('leaveOut' in out)).map(({ table }) => table),
    ].map((name) => name.replaceAll('_', '-'));
    expect([...files.keys()].sort()).toEqual(
      ['README.txt', ...registered.flatMap((name) => [`${name}.csv`, `${name}.ndjson`])].sort(),
    );
    expect(files.get('README.txt')).toContain(`Data of ${nordlys.name}`);
    expect(objects(files, 'organization')).toMatchObject([
      { id: nordlys.id, name: nordlys.name, slug: nordlys.slug, businessHours: { timezone: 'Etc/UTC' } },
    ]);
    expect(objects(files, 'people')).toMatchObject([{ id: nordlys.admin.id, email: nordlys.admin.email }]);
    expect(objects(files, 'memberships')).toMatchObject([{ userId: nordlys.admin.id, role: 'admin' }]);
    expect(objects(files, 'audit-events').map(({ action }) => action)).toContain('organization.create');
  });

  it('has the same rows in both forms', async () => {
    const nordlys = await agency(app, marit);
    const files = await filesOf(nordlys);
    const counted = [...(files.get('README.txt') ?? '').matchAll(/^ {2}([a-z-]+) +(\d+) rows?$/gm)];
    expect(counted.length).toBeGreaterThan(4);
    for (const [, name = '', count] of counted) {
      expect([name, objects(files, name).length]).toEqual([name, Number(count)]);
      const lines = (files.get(`${name}.csv`) ?? '').split('\r\n').slice(0, -1);
      expect([name, lines.length - 1]).toEqual([name, Number(count)]);
    }
  });

  it('holds nothing of another organization, and no secret', async () => {
    const [nordlys, other] = [await agency(app, marit), await agency(app, marit)];
    const text = [...(await filesOf(nordlys)).values()].join('\n');
    expect(text).toContain(nordlys.admin.email);
    for (const foreign of [other.id, other.slug, other.admin.email, other.admin.id])
      expect(text).not.toContain(foreign);
    const { rows } = await app.owner.query(
      "select password_hash as secret from users where password_hash is not null union all select encode(token_hash, 'hex') from sessions union all select encode(token_hash, 'hex') from invitations",
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { secret } of rows) expect(text).not.toContain(secret);
  });

  it('X1: gives text that a spreadsheet would run an apostrophe, in CSV alone', async () => {
    const { organization } = await createOrganization(marit.client, { name: '=HYPERLINK("//x")' });
    const files = await filesOf(organization);
    expect(files.get('organization.csv')).toContain(`"'=HYPERLINK(""//x"")"`);
    expect(objects(files, 'organization')[0].name).toBe('=HYPERLINK("//x")');
  });

  it('is kept in pieces of the same size, however much there is', async () => {
    const nordlys = await agency(app, marit);
    await app.owner.query(
      `insert into invitations (organization_id, id, email, name, role, token_hash, invited_by_name, created_at, expires_at, replaced_at)
       select $1, 'ivt_many' || n, md5(n::text) || '@many.example', md5((n * 7)::text), 'user', sha256(convert_to($1 || n::text, 'UTF8')), md5((n * 3)::text), now(), now(), now()
       from generate_series(1, 20000) n`,
      [nordlys.id],
    );
    const job = await made(nordlys);
    expect(job.progress.done).toBe(job.progress.total);
    const { rows: pieces } = await app.owner.query(
      'select length(bytes) as length from organization_export_pieces where organization_id = $1 order by number',
      [nordlys.id],
    );
    expect(pieces.length).toBeGreaterThan(3);
    for (const { length } of pieces.slice(0, -1)) expect(length).toBe(256 * 1024);
    const files = unzip((await download(job.result.url)).bytes);
    expect(objects(files, 'invitations')).toHaveLength(20_001);
  });

  it('is also made of an organization that is closed', async () => {
    const nordlys = await agency(app, marit);
    await suspend(marit.client, nordlys);
    expect((await made(nordlys)).status).toBe('succeeded');
    await deactivate(marit.client, nordlys);
    expect((await made(nordlys)).status).toBe('succeeded');
  });
});

describe('getting it', () => {
  it('answers 202 with a job, whose result has the address of the file for a day', async () => {
    const nordlys = await agency(app, marit);
    const { status, data } = await request(nordlys);
    expect([status, data.job.kind, data.job.status]).toEqual([202, 'organization.export', 'queued']);
    expect(await list(nordlys)).toMatchObject([{ job: { status: 'queued' }, url: null, expiresAt: null }]);
    await app.settle();
    const { data: job } = await marit.client.get(`/v1/jobs/${data.job.id}`);
    expect(job).toMatchObject({ status: 'succeeded', error: null });
    expect(Math.round((Date.parse(job.result.expiresAt) - app.clock.wall().getTime()) / minutes(1))).toBe(
      1440,
    );
    expect(await list(nordlys)).toMatchObject([
      {
        id: job.result.exportId,
        url: job.result.url,
        sizeBytes: job.result.sizeBytes,
        requestedBy: { id: marit.id },
      },
    ]);
    const { response, bytes } = await download(job.result.url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(response.headers.get('content-disposition')).toContain(`${nordlys.slug}-`);
    expect(bytes.length).toBe(job.result.sizeBytes);
  });

  it('ends after a day: the address answers like an unknown one, and the bytes are gone', async () => {
    const nordlys = await agency(app, marit);
    const { result } = await made(nordlys);
    app.clock.advance(hours(24) + 1000);
    marit = { ...marit, client: await signIn(app, marit.email) };
    expect((await download(result.url)).response.status).toBe(404);
    await addJob(app, 'organization.forget_exports');
    await app.settle();
    const { rows } = await app.owner.query(
      'select from organization_export_pieces where organization_id = $1',
      [nordlys.id],
    );
    expect(rows).toEqual([]);
    expect(await list(nordlys)).toMatchObject([{ id: result.exportId, url: null }]);
  });

  it('P13: making and downloading need a proof of identity that is not older than 15 minutes', async () => {
    const nordlys = await agency(app, marit);
    const { result } = await made(nordlys);
    app.clock.advance(minutes(16));
    expect(answered(await request(nordlys))).toBe('403 STEP_UP_REQUIRED');
    expect((await download(result.url)).response.status).toBe(403);
    await marit.client.post('/v1/auth/step-up', { password });
    expect((await download(result.url)).response.status).toBe(200);
  });

  it('is not for the organization’s own admins', async () => {
    const nordlys = await agency(app, marit);
    const { result } = await made(nordlys);
    expect((await download(result.url, nordlys.admin.client)).response.status).toBe(403);
    expect(answered(await request(nordlys, nordlys.admin.client))).toBe('403 FORBIDDEN');
  });

  it('does not answer under another organization', async () => {
    const [nordlys, other] = [await agency(app, marit), await agency(app, marit)];
    const { result } = await made(nordlys);
    expect((await download(result.url.replace(nordlys.id, other.id))).response.status).toBe(404);
  });

  it('L5: making and each download are events of the audit trail', async () => {
    const nordlys = await agency(app, marit);
    const { result } = await made(nordlys);
    await download(result.url);
    await download(result.url);
    const { data } = await marit.client.get(`/v1/admin/audit-events?organizationId=${nordlys.id}&limit=50`);
    const of = (action: string) => data.filter((event: { action: string }) => event.action === action);
    expect(of('organization.export')).toHaveLength(1);
    expect(of('organization.download_export')).toMatchObject([
      { after: { export: result.exportId }, actor: { id: marit.id } },
      { after: { export: result.exportId } },
    ]);
  });
});

describe('a job that runs twice', () => {
  it('after it was interrupted begins again, and leaves nothing of the first run', async () => {
    const nordlys = await agency(app, marit);
    const { data } = await request(nordlys);
    await app.relay();
    // What a run leaves that was killed in the middle.
    const [{ id }] = await list(nordlys);
    await app.owner.query("update tracked_jobs set status = 'running', done = 3 where id = $1", [
      data.job.id,
    ]);
    await app.owner.query(
      "insert into organization_export_pieces values ($1, $2, 'killed', 0, 'half a file', now())",
      [nordlys.id, id],
    );
    await app.settle();
    const { data: job } = await marit.client.get(`/v1/jobs/${data.job.id}`);
    expect(job.status).toBe('succeeded');
    const { bytes } = await download(job.result.url);
    expect(unzip(bytes).get('README.txt')).toContain(nordlys.name);
    const { rows } = await app.owner.query(
      'select distinct run from organization_export_pieces where organization_id = $1',
      [nordlys.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('makes one file when two workers run it at once', async () => {
    const nordlys = await agency(app, marit);
    const { data } = await request(nordlys);
    const [{ id }] = await list(nordlys);
    const payload = { organizationId: nordlys.id, exportId: id, jobId: data.job.id };
    for (let time = 0; time < 2; time += 1) await addJob(app, 'organization.make_export', payload);
    await Promise.all([app.settle(), app.settle()]);
    const [{ job, url, sizeBytes }] = await list(nordlys);
    expect(job.status).toBe('succeeded');
    expect((await download(url)).bytes.length).toBe(sizeBytes);
  });
});
