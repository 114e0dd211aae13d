import { userPath } from '@porttask/contracts';
import { z } from 'zod';
import { superAdmin } from '#kernel/access';
import { query } from '#kernel/query';
import { readUser } from '../user-view.ts';

export const getUser = query({
  name: 'user.get',
  access: superAdmin(),
  input: z.strictObject(userPath),
  run: ({ db, clock }, { id }) => readUser(db, id, clock.now()),
});
