import { approval, listOf } from '@porttask/contracts';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { approveApproval, cancelApproval, rejectApproval } from './commands/decide-approval.ts';
import { requestApproval } from './commands/request-approval.ts';
import { getApproval, listApprovals } from './queries/list-approvals.ts';

const tag = 'Approvals';

export const routes: readonly Endpoint[] = [
  read('/v1/admin/approvals', listApprovals, {
    tag,
    summary: 'Requests for approval by a second Super Admin',
    response: listOf(approval),
    paged: true,
  }),
  change('POST', '/v1/admin/approvals', requestApproval, {
    tag,
    summary: 'Ask for approval',
    description:
      'With the `action` and `input` of a call that was refused with `APPROVAL_REQUIRED`. Once approved, exactly that call works once, for the one who asked, within 24 hours of asking.',
    status: 201,
    response: approval,
  }),
  read('/v1/admin/approvals/{id}', getApproval, {
    tag,
    summary: 'One request for approval',
    response: approval,
  }),
  change('POST', '/v1/admin/approvals/{id}/approve', approveApproval, {
    tag,
    summary: 'Approve',
    description: 'Not by the one who asked.',
    response: approval,
  }),
  change('POST', '/v1/admin/approvals/{id}/reject', rejectApproval, {
    tag,
    summary: 'Reject, or take an approval back that was not used yet',
    response: approval,
  }),
  change('POST', '/v1/admin/approvals/{id}/cancel', cancelApproval, {
    tag,
    summary: 'Cancel my own request',
    response: approval,
  }),
];
