import { jobPath } from '@porttask/contracts';
import { signedIn } from '#kernel/access';
import { DomainError } from '#kernel/domain-error';
import { query } from '#kernel/query';
import type { TrackedJobRow } from '../tracked-job.ts';
import { jobFrom, maySeeJob } from '../tracked-job.ts';

/** Another one's id is like an unknown one. */
export const getJob = query({
  name: 'job.get',
  access: signedIn(),
  input: jobPath,
  async run({ db, actor }, { id }) {
    const row = await db.selectFrom('tracked_jobs').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row || !maySeeJob(actor, row as TrackedJobRow)) throw new DomainError('NOT_FOUND');
    return jobFrom(row as TrackedJobRow);
  },
});
