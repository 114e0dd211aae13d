import type { Module } from '#kernel/module';
import { approveApproval, cancelApproval, rejectApproval } from './commands/decide-approval.ts';
import { requestApproval } from './commands/request-approval.ts';
import { getApproval, listApprovals } from './queries/list-approvals.ts';
import { routes } from './routes.ts';

export { createApprovalGate } from './approval-gate.ts';

export const approvalsModule: Module = {
  name: 'approvals',
  commands: [approveApproval, cancelApproval, rejectApproval, requestApproval],
  queries: [getApproval, listApprovals],
  endpoints: routes,
};
