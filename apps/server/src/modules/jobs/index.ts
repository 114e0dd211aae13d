import { job } from '@porttask/contracts';
import { read } from '#kernel/endpoint';
import type { Module } from '#kernel/module';
import { countWaitingJobs } from '#platform/jobs/held-jobs';
import { jobs, subscribers } from './jobs.ts';
import { getJob } from './queries/get-job.ts';
import { jobsTopic } from './topic.ts';

export { findJobs, jobFrom, queueTrackedJob, runTrackedJob } from './tracked-job.ts';

export const jobsModule: Module = {
  name: 'jobs',
  commands: [],
  queries: [getJob],
  jobs,
  topics: [jobsTopic],
  subscribers,
  organizationData: {
    tables: [
      {
        table: 'outbox',
        purge: 'erase',
        export: { leaveOut: 'what happened stands in the audit events; these are on their way to the queue' },
      },
      {
        table: 'held_jobs',
        purge: 'erase',
        export: { leaveOut: 'what is still to be done is no data of the organization' },
      },
    ],
    impact: async (db, id) => ({ pendingJobs: await countWaitingJobs(db, id) }),
  },
  endpoints: [
    read('/v1/jobs/{id}', getJob, { tag: 'Jobs', summary: 'Progress and result of a job', response: job }),
  ],
};
