import { z } from 'zod';
import { job } from '#kernel/job';
import type { Module } from '#kernel/module';
import { endImpersonation } from './commands/end-impersonation.ts';
import { impersonateUser } from './commands/impersonate-user.ts';
import { noteImpersonationEnds } from './commands/note-ends.ts';
import { revokeAllImpersonations, revokeImpersonation } from './commands/revoke-impersonation.ts';
import { organizationData } from './organization-data.ts';
import { getImpersonation, listImpersonations } from './queries/list-impersonations.ts';
import { routes } from './routes.ts';

export const impersonationModule: Module = {
  name: 'impersonation',
  commands: [
    endImpersonation,
    impersonateUser,
    noteImpersonationEnds,
    revokeAllImpersonations,
    revokeImpersonation,
  ],
  queries: [getImpersonation, listImpersonations],
  endpoints: routes,
  jobs: [
    job({
      name: 'impersonation.note_ends',
      payload: z.strictObject({}),
      cron: '* * * * *',
      follows: 'real',
      maxAttempts: 1,
      run: async ({ run }) => {
        await run(noteImpersonationEnds, {});
      },
    }),
  ],
  organizationData,
};
