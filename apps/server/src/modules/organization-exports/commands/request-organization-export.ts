import { requestOrganizationExportInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { event } from '#kernel/event';
import { jobFrom, queueTrackedJob } from '#modules/jobs';
import { lockOrganization } from '#modules/organizations';
import { insertExport } from '../export-store.ts';

/** Has all data of an organization put into a file, by a job whose progress can be watched. */
export const requestOrganizationExport = command({
  name: 'organization.export',
  access: superAdmin({ stepUp: true }),
  input: requestOrganizationExportInput,
  concerns: ({ id }) => ({ organizationId: id, targets: [{ type: 'organization', id }] }),
  async run(ctx, { id }) {
    const { name } = await lockOrganization(ctx.tx, id);
    const job = await queueTrackedJob(ctx, 'organization.export');
    const exportId = await insertExport(ctx, id, job.id);
    return {
      result: { job: jobFrom(job) },
      audit: [
        {
          organizationId: id,
          targets: [
            { type: 'organization', id, name },
            { type: 'job', id: job.id },
          ],
          after: { export: exportId },
        },
      ],
      events: [event('organization_export.requested', id, { organizationId: id, exportId, jobId: job.id })],
    };
  },
});
