/** Verification as people start it: a job over HTTP with progress and result, and a program with an exit code. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

const secretKey = '5a'.repeat(32);

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp({ PORTTASK_SECRET_KEY: secretKey });
  marit = await superAdmin(app);
});
afterAll(() => app.close());

async function verified() {
  const accepted = await marit.client.post('/v1/admin/audit-chain/verify');
  expect(accepted.status).toBe(202);
  expect(accepted.data.job).toMatchObject({
    kind: 'audit.verify',
    status: 'queued',
    result: null,
    finishedAt: null,
  });
  await app.settle();
  return (await marit.client.get(`/v1/jobs/${accepted.data.job.id}`)).data;
}

/** Runs the command line beside the running server. */
function cli(...words: string[]): Promise<{ code: number; output: string }> {
  const program = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: app.databaseUrl,
    PORTTASK_SECRET_KEY: secretKey,
    PORTTASK_DATA: app.dataDir,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
  });
}

/** Edits an event as the owner may, once the trigger is out of the way; given back is what undoes it. */
async function edit(organizationId: string): Promise<() => Promise<unknown>> {
  const write = async (action: string) => {
    await app.owner.query('alter table audit_events disable trigger user');
    await app.owner.query('update audit_events set action = $2 where organization_id = $1 and seq = 2', [
      organizationId,
      action,
    ]);
    await app.owner.query('alter table audit_events enable trigger user');
  };
  const { rows } = await app.owner.query(
    'select action from audit_events where organization_id = $1 and seq = 2',
    [organizationId],
  );
  await write('organization.purge');
  return () => write(rows[0].action);
}

describe('the job', () => {
  it('tells its progress and what holds up to where', async () => {
    const nordlys = await agency(app, marit);
    const job = await verified();
    expect(job).toMatchObject({ status: 'succeeded', error: null });
    expect(job.result).toMatchObject({ valid: true, firstBad: null });
    expect(job.result.verifiedUpTo[nordlys.id]).toBeGreaterThanOrEqual(2);
    expect(job.progress.total).toBeGreaterThan(0);
    expect(job.progress.done).toBe(job.result.events);
    expect(job.progress.total).toBe(job.progress.done);
    const heads: { events: number }[] = (await marit.client.get('/v1/admin/audit-chain')).data;
    expect(job.result.events).toBe(heads.reduce((sum, { events }) => sum + events, 0));
  });

  it('succeeds in telling that something does not hold', async () => {
    const nordlys = await agency(app, marit);
    const undo = await edit(nordlys.id);
    const job = await verified();
    await undo();
    expect(job).toMatchObject({
      status: 'succeeded',
      result: {
        valid: false,
        firstBad: { chain: nordlys.id, seq: 2, problem: expect.stringContaining('hash') },
      },
    });
    expect(job.result.verifiedUpTo[nordlys.id]).toBe(1);
  });

  it('is nobody else’s to see', async () => {
    const nordlys = await agency(app, marit);
    const { id } = await verified();
    expect((await nordlys.admin.client.get(`/v1/jobs/${id}`)).code).toBe('NOT_FOUND');
  });
});

describe('the command line', () => {
  it('ends with 0 when the trail holds', async () => {
    const { code, output } = await cli('audit', 'verify');
    expect([code, output]).toEqual([
      0,
      expect.stringMatching(/^The audit trail holds: \d+ events in \d+ chains\.\n$/),
    ]);
  });

  it('ends with 1 when it does not, and names the event', async () => {
    const nordlys = await agency(app, marit);
    const undo = await edit(nordlys.id);
    const { code, output } = await cli('audit', 'verify');
    await undo();
    expect([code, output]).toEqual([
      1,
      expect.stringContaining(`Chain ${nordlys.id}, event number 2: its hash`),
    ]);
  });

  it('ends with 1 and a sentence when it cannot look', async () => {
    const program = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
    const env = { PATH: process.env.PATH, DATABASE_URL: app.databaseUrl, PORTTASK_DATA: app.dataDir };
    const { code, output } = await new Promise<{ code: number; output: string }>((resolve) => {
      execFile(process.execPath, [program, 'audit', 'verify'], { env }, (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
      );
    });
    expect(code).toBe(1);
    expect(output).toContain('PORTTASK_SECRET_KEY');
    expect(output).not.toContain('    at ');
  });

  it.each([[[]], [['audit']], [['audit', 'forge']], [['audit', 'verify', 'now']]])(
    'ends with 2 and its usage for %j',
    async (words) => {
      const { code, output } = await cli(...words);
      expect([code, output]).toEqual([2, expect.stringContaining('usage:')]);
    },
  );
});
