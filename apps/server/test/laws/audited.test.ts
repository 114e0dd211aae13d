/** Law: every command leaves its audit row, and nothing that is stored holds a secret. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands, endpoints } from '#app/modules';
import { internalOrigin, system } from '#kernel/actor';
import type { AnyCommand } from '#kernel/endpoint';
import type { Person } from '../support/people.ts';
import { unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { atLocalhost, startTestApp } from '../support/test-app.ts';
import { uphold } from './law.ts';
import { validCalls } from './valid-calls.ts';
import type { Call } from './world.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp(atLocalhost, { testClock: true });
});
afterAll(() => app.close());

/** Fields of requests and answers whose values must be nowhere in the database. */
const secretFields = new Set(['password', 'current', 'token', 'code', 'secret', 'uri', 'recoveryCodes']);

function secretsIn(value: unknown, isSecret = false): string[] {
  if (typeof value === 'string') return isSecret ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    secretsIn(inner, (isSecret && Array.isArray(value)) || secretFields.has(name)),
  );
}

type Done = { readonly command: AnyCommand; readonly audited: boolean; readonly problem: string | null };

/** Sends a valid call as its endpoint takes it. @returns what was answered, and the row it must have left */
async function send(
  command: AnyCommand,
  { as, params = {}, body, file }: Call,
  secrets: Map<string, string>,
): Promise<Done> {
  const keep = (value: unknown) => {
    for (const secret of secretsIn(value)) secrets.set(secret, command.name);
  };
  keep([params, body]);
  const endpoint = endpoints.find(({ action }) => action === command);
  let by: readonly [column: string, value: string | null];
  let problem: string | null = null;
  if (endpoint && as) {
    const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
    const headers = {
      'idempotency-key': unique(),
      ...(file ? { 'content-type': file.type } : {}),
    };
    const content = file ? { raw: file.bytes } : { body: body ?? {} };
    const reply = await as.send(endpoint.method, path, { headers, ...content });
    if (reply.status !== endpoint.status) problem = `answered ${reply.status} ${reply.text}`;
    keep(reply.data);
    const token = as.cookie.split('=', 2)[1];
    if (token) secrets.set(token, command.name);
    by = ['request_id', reply.headers.get('x-request-id')];
  } else {
    const name = `law ${unique()}`;
    await app.app.executor.execute(command, { actor: system(name), origin: internalOrigin }, body ?? {});
    by = ['actor_id', name];
  }
  const { rowCount } = await app.owner.query(
    `select from audit_events where action = $1 and outcome = 'success' and ${by[0]} = $2`,
    [command.name, by[1]],
  );
  return { command, audited: (rowCount ?? 0) > 0, problem };
}

/** Every row of every table as text; bytes as hexadecimal digits. */
async function everythingStored(): Promise<ReadonlyMap<string, string>> {
  const { rows } = await app.owner.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`);
  const stored = new Map<string, string>();
  for (const { name } of rows) {
    const { rows: all } = await app.owner.query<{ text: string }>(`select t::text as text from ${name} t`);
    stored.set(name, all.map(({ text }) => text).join('\n'));
  }
  return stored;
}

const formsOf = (secret: string): string[] =>
  // A code of six digits also stands in any long number, so it counts as a whole value alone.
  /^\d{6}$/.test(secret)
    ? [`"${secret}"`, `""${secret}""`]
    : [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64')];

it('every command can be called in the table of valid calls', () => {
  uphold({
    rule: 'test/laws/valid-calls.ts has one valid call of every command, and of nothing else.',
    why: 'The law that every change is audited holds only for the commands it can try.',
    of: [...new Set([...commands.map(({ name }) => name), ...Object.keys(validCalls)])],
    breaches: (name) => {
      if (!validCalls[name]) return [`${name} has no entry: add a valid call of it`];
      return commands.some((command) => command.name === name) ? [] : [`${name} is no command any more`];
    },
  });
});

it('every successful command leaves an audit row, and no secret is stored', async () => {
  const secrets = new Map<string, string>();
  const done: Done[] = [];
  let governor: Person | undefined;
  for (const [name, prepare] of Object.entries(validCalls)) {
    const command = commands.find((candidate) => candidate.name === name);
    if (!command) continue;
    const call = await prepare({ app, governor: governor as Person });
    done.push(await send(command, call, secrets));
    if (name === 'platform.set_up' && call.as) {
      const { id, email } = (await call.as.get('/v1/me')).data.user;
      governor = { id, email, client: call.as };
    }
  }
  uphold({
    rule: 'a command that succeeds leaves an audit row with its name.',
    why: 'What is not in the trail cannot be explained, proven or undone.',
    of: done,
    breaches: ({ command, audited, problem }) => {
      if (problem) return [`the valid call of ${command.name} ${problem}`];
      return audited ? [] : [`${command.name} succeeded without an audit row`];
    },
  });

  const stored = await everythingStored();
  expect(stored.get('users'), 'what is stored can be read').toContain(governor?.email);
  uphold({
    rule: 'no password, token, code or session stands in the database, neither in audit nor outbox nor kept answers.',
    why: 'Who reads a backup, a replica or the audit trail must not be able to become somebody else (X5).',
    of: [...secrets],
    breaches: ([secret, command]) =>
      [...stored]
        .filter(([, text]) => formsOf(secret).some((form) => text.includes(form)))
        .map(([table]) => `a secret of ${command} stands in ${table}`),
  });
}, 240_000);
