import { userPath } from '@porttask/contracts';
import { z } from 'zod';
import { superAdmin } from '#kernel/access';
import { DomainError } from '#kernel/domain-error';
import { query } from '#kernel/query';
import { listSessions } from '../session-store.ts';

export const listUserSessions = query({
  name: 'user.list_sessions',
  access: superAdmin(),
  input: z.strictObject(userPath),
  async run({ db, actor, clock }, { id }) {
    const user = await db.selectFrom('users').select('id').where('id', '=', id).executeTakeFirst();
    if (!user) throw new DomainError('NOT_FOUND');
    return listSessions(db, id, actor.type === 'user' ? actor.sessionId : null, clock.wall());
  },
});
