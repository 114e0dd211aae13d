import { idSchema } from '@porttask/contracts';
import { z } from 'zod';
import type { Job, Subscriber } from '#kernel/job';
import { job } from '#kernel/job';
import { runTrackedJob } from '#modules/jobs';
import { forgetFiles } from './export-store.ts';
import { makeFile } from './make-file.ts';

const makeExport = job({
  name: 'organization.make_export',
  payload: z.strictObject({
    organizationId: idSchema('organization'),
    exportId: idSchema('organizationExport'),
    jobId: idSchema('job'),
  }),
  maxAttempts: 3,
  run: (ctx, { jobId, ...key }) => runTrackedJob(ctx, jobId, (onProgress) => makeFile(ctx, key, onProgress)),
});

const forgetExports = job({
  name: 'organization.forget_exports',
  payload: z.strictObject({}),
  cron: '11 * * * *',
  follows: 'real',
  run: ({ db, clock }) => forgetFiles(db, clock.wall()),
});

export const jobs: readonly Job[] = [makeExport, forgetExports];

export const subscribers: readonly Subscriber[] = [
  { to: 'organization_export.requested', job: makeExport.name, payload: ({ data }) => data },
];
