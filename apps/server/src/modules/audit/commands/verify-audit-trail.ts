import { verifyAuditChainInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { event } from '#kernel/event';
import { jobFrom, queueTrackedJob } from '#modules/jobs';

/** Has the whole trail verified by a job, whose progress can be watched. */
export const verifyTrail = command({
  name: 'audit.verify',
  access: superAdmin(),
  input: verifyAuditChainInput,
  async run(ctx) {
    const row = await queueTrackedJob(ctx, 'audit.verify');
    return {
      result: { job: jobFrom(row) },
      audit: [
        {
          targets: [
            { type: 'audit_chain', id: 'all' },
            { type: 'job', id: row.id },
          ],
        },
      ],
      events: [event('audit.verification_requested', null, { jobId: row.id })],
    };
  },
});
