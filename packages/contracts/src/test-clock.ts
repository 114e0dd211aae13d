import { z } from 'zod';
import { moment } from './fields.ts';

const times = {
  /** Business time. */
  now: z.string(),
  /** Real time. */
  wall: z.string(),
};

export const testClock = z.object(times).meta({ id: 'TestClock' });

export const moveTestClockInput = z.strictObject({
  /** Where business time shall be; later than it is now. */
  now: moment,
});

export const movedTestClock = z
  .object({
    ...times,
    /** How often business time stopped on its way to do what was due: at each midnight (UTC), and at the end. */
    stops: z.number().int(),
    /** Regular jobs that failed on the way; the queue tries them again. */
    failedJobs: z.array(z.string()),
    /** Jobs that had not ended when they had been waited for long enough. */
    unfinishedJobs: z.number().int(),
  })
  .meta({ id: 'MovedTestClock' });
