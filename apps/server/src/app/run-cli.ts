import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { internalOrigin, system } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { DomainError } from '#kernel/domain-error';
import { verifyAuditTrail } from '#modules/audit';
import { createSuperAdmin, unlockAccount } from '#modules/identity';
import { systemRandom } from '#platform/crypto/random';
import type { Databases } from '#platform/db/databases';
import { createLog } from '#platform/log';
import type { Config } from './config.ts';
import { readConfig } from './config.ts';
import type { App } from './create-app.ts';
import { createApp } from './create-app.ts';
import { isExpectedFailure, printFailure } from './failure.ts';
import { runGenerate } from './generate/run-generate.ts';
import { openDatabaseBeside } from './open-database.ts';
import { runClock } from './run-clock.ts';
import { loadSecretKey } from './secret-key.ts';

const usage = `usage:
  npm run porttask -- super-admin create --email ana@agency.example [--name "Ana Silva"]
  npm run porttask -- super-admin unlock --email ana@agency.example
  npm run porttask -- audit verify
  npm run porttask -- clock [--to 2027-03-01T00:00:00Z | --by P1M]
  npm run porttask -- generate --organizations 1000 --users 10000 [--seed 1] [--append yes]

The password is asked for, or read from standard input. The server may be running.
`;

const caller = { actor: system('command line'), origin: internalOrigin };

type Arguments = {
  readonly email?: string;
  readonly name?: string;
  readonly to?: string;
  readonly by?: string;
} & Readonly<Record<string, string>>;

function readArguments(words: readonly string[]): Arguments {
  const found: Record<string, string> = {};
  for (let at = 0; at < words.length; at += 2) {
    const [name, value] = [words[at], words[at + 1]];
    if (!name?.startsWith('--') || value === undefined) throw new UsageError();
    found[name.slice(2)] = value;
  }
  return found;
}

class UsageError extends Error {}

/**
 * Runs one command of the command line against the database, as the system.
 * @returns the exit code: 0 done, 1 failed or not valid, 2 wrong usage
 */
export async function runCli(words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const action = words.slice(0, 2).join(' ');
  try {
    if (words[0] === 'generate') return await withApp(env, generate(readArguments(words.slice(1))));
    if (words[0] === 'clock') {
      const given = readArguments(words.slice(1));
      return await withApp(env, ({ app, config }) => runClock(app, config, given));
    }
    const given = readArguments(words.slice(2));
    if (action === 'super-admin create') return await withApp(env, ({ app }) => create(app, given));
    if (action === 'super-admin unlock') return await withApp(env, ({ app }) => unlock(app, given));
    if (action === 'audit verify') return await withApp(env, verify);
    throw new UsageError();
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(usage);
      return 2;
    }
    if (error instanceof DomainError) {
      const details = error.details.map(({ field, message }) => `\n  ${field} ${message}`).join('');
      process.stderr.write(`${error.message}${details}\n`);
      return 1;
    }
    if (!isExpectedFailure(error)) throw error;
    printFailure(error);
    return 1;
  }
}

type Opened = {
  readonly app: App;
  readonly config: Config;
  readonly clock: Clock;
  readonly databases: Databases;
};

async function withApp(env: NodeJS.ProcessEnv, work: (opened: Opened) => Promise<number>): Promise<number> {
  const config = readConfig(env);
  const log = createLog('warn');
  const secretKey = await loadSecretKey(config, systemRandom);
  const database = await openDatabaseBeside(config, log);
  try {
    const { databases, clock, testClock } = database;
    const dependencies = { config, databases, clock, testClock, random: systemRandom, secretKey, log };
    const app = await createApp({ ...dependencies, wakeRelay: () => undefined });
    try {
      return await work({ app, config, clock, databases });
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}

/** A password from the terminal without showing it, or the first line of standard input. */
async function askPassword(): Promise<string> {
  const lines = createInterface({
    input: stdin,
    output: stdin.isTTY ? stdout : undefined,
    terminal: stdin.isTTY === true,
  });
  if (stdin.isTTY) {
    const write = stdout.write.bind(stdout);
    const answer = lines.question('Password (12 characters or more): ');
    stdout.write = () => true;
    const typed = await answer;
    stdout.write = write;
    stdout.write('\n');
    lines.close();
    return typed;
  }
  for await (const line of lines) return line;
  return '';
}

async function create(app: App, { email, name }: Arguments): Promise<number> {
  if (!email) throw new UsageError();
  const password = await askPassword();
  const input = { email, name: name ?? 'Super Admin', password, onlyFirst: false };
  await app.executor.execute(createSuperAdmin, caller, input);
  stdout.write(`${email} is a Super Admin and can sign in.\n`);
  return 0;
}

async function unlock(app: App, { email }: Arguments): Promise<number> {
  if (!email) throw new UsageError();
  const { unlocked } = await app.executor.execute(unlockAccount, caller, { email });
  stdout.write(unlocked ? `${email} is unlocked.\n` : `${email} was not locked.\n`);
  return 0;
}

const generate =
  (given: Arguments) =>
  ({ app, clock, databases }: Opened): Promise<number> =>
    runGenerate(databases, app.ports, clock, given);

async function verify({ app, databases }: Opened): Promise<number> {
  const result = await verifyAuditTrail({
    db: databases.platform,
    ...app.audit,
    onProgress: async (done, total) => {
      if (stdout.isTTY) stdout.write(`\r${done} of ${total} events`);
    },
  });
  if (stdout.isTTY) stdout.write('\r');
  if (result.valid) {
    stdout.write(`The audit trail holds: ${result.events} events in ${result.chains} chains.\n`);
    return 0;
  }
  const { chain, seq, problem } = result.firstBad ?? { chain: '?', seq: 0, problem: 'unknown' };
  stdout.write(`The audit trail does not hold. Chain ${chain}, event number ${seq}: ${problem}.\n`);
  return 1;
}
