import { z } from 'zod';
import { listQuery } from './envelope.ts';
import { anyOf, reason } from './fields.ts';
import { idSchema } from './ids.ts';

/** `void`: the one who asked is no longer a Super Admin, so it opens nothing. */
export const approvalStatuses = [
  'pending',
  'approved',
  'rejected',
  'cancelled',
  'used',
  'expired',
  'void',
] as const;
export type ApprovalStatus = (typeof approvalStatuses)[number];

const person = z.object({ id: idSchema('user'), name: z.string() });

export const approval = z
  .object({
    id: idSchema('approval'),
    /** Name of the command. */
    action: z.string(),
    /** Its whole input: the approval is good for exactly this. */
    input: z.record(z.string(), z.unknown()),
    /** What it would be done to, by name. */
    targets: z.array(z.object({ type: z.string(), id: z.string(), name: z.string().nullable() })),
    /** The call to send once it is approved. */
    call: z.object({
      method: z.enum(['POST', 'PUT', 'PATCH', 'DELETE']),
      path: z.string(),
      body: z.record(z.string(), z.unknown()),
    }),
    reason: z.string(),
    status: z.enum(approvalStatuses),
    requestedBy: person,
    createdAt: z.string(),
    expiresAt: z.string(),
    decision: z.object({ by: person, at: z.string(), reason: z.string().nullable() }).nullable(),
    usedAt: z.string().nullable(),
  })
  .meta({ id: 'Approval' });
export type Approval = z.infer<typeof approval>;

export const requestApprovalInput = z.strictObject({
  action: z.string().max(80),
  input: z.record(z.string(), z.unknown()),
  reason,
});
export const listApprovalsInput = z.strictObject({
  ...listQuery(['createdAt']),
  status: anyOf(approvalStatuses).optional(),
});
export const approvalPath = { id: idSchema('approval') };
export const rejectApprovalInput = z.strictObject({ ...approvalPath, reason });
