import type { ApprovalId } from '@porttask/contracts';
import type { Notice } from '#modules/notifications';

const pathOf = (id: ApprovalId): string => `/admin/approvals/${id}`;

export const requestedNotice = (id: ApprovalId, by: string, action: string, reason: string): Notice => ({
  kind: 'approval_requested',
  title: `${by} asks for an approval`,
  text: `${by} wants to do something that needs a second Super Admin (${action}). Reason: ${reason}`,
  path: pathOf(id),
  footer: 'You get this because you are a Super Admin. The request is open for 24 hours.',
});

export const decidedNotice = (
  id: ApprovalId,
  by: string,
  status: 'approved' | 'rejected',
  reason: string | null,
): Notice => ({
  kind: 'approval_decided',
  title: `${by} ${status} what you asked for`,
  text:
    status === 'approved'
      ? 'It can be carried out once, from the page of the request, within 24 hours of asking.'
      : `Reason: ${reason ?? 'none given'}`,
  path: pathOf(id),
  footer: 'You get this because you asked for an approval.',
});
