import type { Module } from '#kernel/module';
import { verifyTrail } from './commands/verify-audit-trail.ts';
import { subscribers } from './jobs.ts';
import { listAuditChains } from './queries/list-audit-chains.ts';
import { getAuditEvent, listAuditEvents } from './queries/list-audit-events.ts';
import { routes } from './routes.ts';

export { auditEventFrom, selectAuditEvents } from './audit-event-view.ts';
export { type CheckpointKey, createCheckpointKey } from './checkpoint.ts';
export { type CheckpointFile, createCheckpointFile } from './checkpoint-file.ts';
export { makeCheckpoints } from './checkpoints.ts';
export { auditJobs } from './jobs.ts';
export { verifyAuditTrail } from './verify-trail.ts';

export const auditModule: Module = {
  name: 'audit',
  commands: [verifyTrail],
  queries: [getAuditEvent, listAuditChains, listAuditEvents],
  endpoints: routes,
  subscribers,
  organizationData: {
    tables: [
      {
        table: 'audit_events',
        purge: { keep: 'the trail must show what was done, also to organizations that are gone' },
        export: [
          'id',
          'at',
          'seq',
          'action',
          'outcome',
          'actor_id',
          'actor_details',
          'target_ids',
          'content',
        ],
      },
    ],
  },
};
