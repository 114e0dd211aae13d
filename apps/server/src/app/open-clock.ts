import type { Clock } from '#kernel/clock';
import { after } from '#kernel/clock';
import { systemClock } from '#platform/clock';
import type { Databases } from '#platform/db/databases';
import type { Log } from '#platform/log';
import type { MovableClock } from '#platform/test-clock';
import { readOffset, startMovableClock } from '#platform/test-clock';
import type { Config } from './config.ts';
import { ConfigError } from './config.ts';

export type OpenClock = {
  readonly clock: Clock;
  /** The same clock where it can be moved. */
  readonly testClock: MovableClock | null;
};

/**
 * The clock of this installation.
 * @throws ConfigError when business time was moved and may not be any more: it would jump back behind what was written
 */
export async function openClock(config: Config, databases: Databases, log: Log): Promise<OpenClock> {
  if (config.testClock) {
    const clock = await startMovableClock({ databases, base: systemClock, log });
    return { clock, testClock: clock };
  }
  const offsetMs = await readOffset(databases.platform);
  if (offsetMs > 0) {
    const business = after(systemClock.now(), offsetMs).toISOString();
    throw new ConfigError(
      `Business time of this database was moved to ${business} with the test clock. Without it time would jump back, and what was written meanwhile would lie in the future. ${
        config.database.url
          ? 'A database that was moved can only be used as the embedded one: set DATABASE_URL to another one.'
          : 'Set PORTTASK_TEST_CLOCK=1 to go on with it, or PORTTASK_DATA to another folder to begin anew.'
      }`,
    );
  }
  return { clock: systemClock, testClock: null };
}
