import type { JobId, OrganizationExport } from '@porttask/contracts';
import { listOrganizationExportsInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { query } from '#kernel/query';
import { findJobs } from '#modules/jobs';
import { assertOrganization } from '#modules/organizations';
import { fileUrl } from '../file-url.ts';

const newest = 20;

/** Exports with their progress; those whose day is over stay to be seen, without a file. */
export const listOrganizationExports = query({
  name: 'organization.list_exports',
  access: superAdmin(),
  input: listOrganizationExportsInput,
  async run({ db, clock }, { id }): Promise<OrganizationExport[]> {
    const at = clock.wall();
    await assertOrganization(db, id);
    const rows = await db
      .selectFrom('organization_exports')
      .selectAll()
      .where('organization_id', '=', id)
      .orderBy('id', 'desc')
      .limit(newest)
      .execute();
    const jobs = await findJobs(
      db,
      rows.map(({ job_id }) => job_id as JobId),
    );
    return rows.flatMap((row) => {
      const job = jobs.get(row.job_id as JobId);
      if (!job) return [];
      const isThere = row.run !== null && row.expires_at !== null && row.expires_at > at;
      const exportId = row.id as OrganizationExport['id'];
      return [
        {
          id: exportId,
          organizationId: id,
          job,
          sizeBytes: row.size_bytes,
          url: isThere ? fileUrl({ organizationId: id, exportId }) : null,
          expiresAt: row.expires_at?.toISOString() ?? null,
          requestedBy: { id: row.requested_by, name: row.requested_by_name },
          createdAt: row.created_at.toISOString(),
        },
      ];
    });
  },
});
