import { stdout } from 'node:process';
import { internalOrigin, system } from '#kernel/actor';
import { invalid } from '#kernel/domain-error';
import { getTestClock, moveTestClock } from '#modules/test-clock';
import type { Config } from './config.ts';
import { ConfigError } from './config.ts';
import type { App } from './create-app.ts';

type Arguments = { readonly to?: string; readonly by?: string };

/** An instant later by an ISO 8601 duration, in the calendar of UTC. */
function later(instant: string, duration: string): string {
  try {
    return Temporal.Instant.from(instant).toZonedDateTimeISO('UTC').add(duration).toInstant().toString();
  } catch {
    throw invalid({ field: '--by', message: 'must be a duration like P1M, P10D or PT6H' });
  }
}

/** Prints business and real time, and moves business time where that is asked for: this process then does what becomes due. */
export async function runClock(app: App, config: Config, { to, by }: Arguments): Promise<number> {
  if (!config.testClock) {
    throw new ConfigError(
      'The test clock is off. It is on with PORTTASK_TEST_CLOCK=1 and the embedded database, in the environment of the server and of this command.',
    );
  }
  const caller = { actor: system('command line'), origin: internalOrigin };
  const times = await app.executor.ask(getTestClock, caller, {});
  if (to === undefined && by === undefined) {
    stdout.write(`business time  ${times.now}\nreal time      ${times.wall}\n`);
    return 0;
  }
  const target = to ?? later(times.now, by as string);
  const moved = await app.executor.execute(moveTestClock, caller, { now: target });
  stdout.write(`Business time is ${moved.now}, after ${moved.stops} stops.\n`);
  if (moved.failedJobs.length > 0)
    stdout.write(`Failed on the way, and tried again by the queue: ${moved.failedJobs.join(', ')}.\n`);
  if (moved.unfinishedJobs > 0) stdout.write(`Not ended yet: ${moved.unfinishedJobs} jobs.\n`);
  return moved.failedJobs.length > 0 ? 1 : 0;
}
