import { userPath } from '@porttask/contracts';
import { z } from 'zod';
import { superAdmin } from '#kernel/access';
import { DomainError } from '#kernel/domain-error';
import { query } from '#kernel/query';
import { selectUsers, userFrom } from '../user-view.ts';

export const getUser = query({
  name: 'user.get',
  access: superAdmin(),
  input: z.strictObject(userPath),
  async run({ db, clock }, { id }) {
    const row = await selectUsers(db, clock.now()).where('u.id', '=', id).executeTakeFirst();
    if (!row) throw new DomainError('NOT_FOUND');
    return userFrom(row);
  },
});
