import type { Module } from '#kernel/module';
import { verifyTrail } from './commands/verify-audit-trail.ts';
import { subscribers } from './jobs.ts';
import { organizationData } from './organization-data.ts';
import { listAuditChains } from './queries/list-audit-chains.ts';
import { getAuditEvent, listAuditEvents } from './queries/list-audit-events.ts';
import { listMyAuditEvents, listOrganizationAuditEvents } from './queries/list-own-audit-events.ts';
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
  queries: [getAuditEvent, listAuditChains, listAuditEvents, listMyAuditEvents, listOrganizationAuditEvents],
  endpoints: routes,
  subscribers,
  organizationData,
};
