import { z } from 'zod';
import { superAdmin } from '#kernel/access';
import { DomainError } from '#kernel/domain-error';
import { query } from '#kernel/query';

export const getTestClock = query({
  name: 'test_clock.get',
  access: superAdmin(),
  input: z.strictObject({}),
  async run({ clock, ports }) {
    if (!ports.testClock) throw new DomainError('NOT_FOUND');
    return { now: clock.now().toISOString(), wall: clock.wall().toISOString() };
  },
});
