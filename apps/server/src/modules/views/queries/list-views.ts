import { z } from 'zod';
import { signedIn } from '#kernel/access';
import { DomainError } from '#kernel/domain-error';
import { query } from '#kernel/query';
import { readViews } from '../view-store.ts';

export const listViews = query({
  name: 'view.list',
  access: signedIn(),
  input: z.strictObject({}),
  async run({ db, actor }) {
    if (actor.type !== 'user') throw new DomainError('UNAUTHENTICATED');
    return readViews(db, actor.id);
  },
});
