import { movedTestClock, testClock } from '@porttask/contracts';
import { change, read } from '#kernel/endpoint';
import type { Module } from '#kernel/module';
import { moveTestClock } from './commands/move-test-clock.ts';
import { getTestClock } from './queries/get-test-clock.ts';

export { getTestClock, moveTestClock };

const tag = 'Test clock';
const onlyThere = 'Only with PORTTASK_TEST_CLOCK=1 and the embedded database; 404 elsewhere.';

export const testClockModule: Module = {
  name: 'test-clock',
  commands: [moveTestClock],
  queries: [getTestClock],
  endpoints: [
    read('/v1/admin/test-clock', getTestClock, {
      tag,
      summary: 'Business time and real time',
      description: onlyThere,
      response: testClock,
    }),
    change('POST', '/v1/admin/test-clock', moveTestClock, {
      tag,
      summary: 'Move business time forward',
      description: `${onlyThere} Answers when everything that became due on the way is done, day by day: jobs, and what their events lead to. 409 while it is being moved already.`,
      response: movedTestClock,
    }),
  ],
};
