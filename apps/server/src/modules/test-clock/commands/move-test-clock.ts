import { moveTestClockInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { after, days } from '#kernel/clock';
import { command } from '#kernel/command';
import { DomainError, invalid } from '#kernel/domain-error';

/** A typing error in the year shall not make an installation useless. */
const furthestMs = days(3653);

/**
 * Moves business time. It cannot be one transaction: what becomes due on the way commits by itself, and stays when the move
 * is cut short. Business time then is at the day it reached, and the next move goes on from there.
 */
export const moveTestClock = command({
  name: 'test_clock.move',
  access: superAdmin(),
  input: moveTestClockInput,
  async prepare({ clock, ports }, { now }) {
    if (!ports.testClock) throw new DomainError('NOT_FOUND');
    const furthest = after(clock.wall(), furthestMs);
    if (new Date(now) > furthest) {
      const message = `must be at most ten years ahead of real time: ${furthest.toISOString()} or earlier`;
      throw invalid({ field: 'now', message });
    }
    return ports.testClock.move(new Date(now));
  },
  async run({ clock }, { now: wanted }, moved) {
    const now = clock.now().toISOString();
    // Refused here and not in `prepare`, so that a repeated request is answered like the first one.
    if (moved === null) throw invalid({ field: 'now', message: `must be later than business time: ${now}` });
    const { from, stops, failedJobs, unfinishedJobs } = moved;
    return {
      result: { now, wall: clock.wall().toISOString(), stops, failedJobs, unfinishedJobs },
      audit: [
        {
          targets: [{ type: 'settings', id: 'test-clock', name: 'Test clock' }],
          before: { businessTime: from.toISOString() },
          after: { businessTime: wanted },
        },
      ],
      events: [],
    };
  },
});
