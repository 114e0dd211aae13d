import { stdout } from 'node:process';
import { z } from 'zod';
import type { Clock } from '#kernel/clock';
import { after } from '#kernel/clock';
import type { Ports } from '#kernel/ports';
import type { Databases } from '#platform/db/databases';
import { ConfigError } from '../config.ts';
import { generateWorld } from './generate.ts';

const number = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const options = z.strictObject({
  organizations: number(1, 10_000_000),
  users: number(1, 100_000_000),
  seed: number(1, 2 ** 31).default(1),
  append: z.literal('yes').optional(),
});

const midnight = (at: Date): Date => after(at, -(at.getTime() % 86_400_000));

/**
 * Fills an empty database, or adds to it when asked to, with what a platform of that size looks like.
 * @returns the exit code
 * @throws ConfigError for options that make no sense, or a database that has organizations already
 */
export async function runGenerate(
  databases: Databases,
  ports: Pick<Ports, 'passwords' | 'random'>,
  clock: Clock,
  given: Readonly<Record<string, string>>,
): Promise<number> {
  const parsed = options.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `  --${path.join('.')}: ${message}`);
    throw new ConfigError(`The options have mistakes:\n${problems.join('\n')}`);
  }
  const { append, organizations, seed, users } = parsed.data;
  if (users < organizations)
    throw new ConfigError('There have to be at least as many users as organizations.');
  const some = await databases.platform.selectFrom('organizations').select('id').limit(1).executeTakeFirst();
  if (some && !append) {
    throw new ConfigError(
      'This database has organizations. To add more all the same: --append yes, with a --seed that was not used before.',
    );
  }
  const passwordHash = await ports.passwords.hash(ports.random.bytes(24).toString('base64url'));
  const world = { organizations, users, seed, today: midnight(clock.now()), passwordHash };
  await generateWorld(databases, world, (done) => {
    if (stdout.isTTY) stdout.write(`\r${done.toLocaleString('en')} of ${users.toLocaleString('en')} users`);
  });
  if (stdout.isTTY) stdout.write('\r');
  stdout.write(
    `Made ${organizations.toLocaleString('en')} organizations with ${users.toLocaleString('en')} users from seed ${seed}. Nobody knows their passwords.\n`,
  );
  return 0;
}
