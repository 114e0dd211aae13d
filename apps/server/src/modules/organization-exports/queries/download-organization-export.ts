import { organizationExportPath } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { DomainError } from '#kernel/domain-error';
import type { FileAnswer } from '#kernel/endpoint';
import { query } from '#kernel/query';
import { readOrganization } from '#modules/organizations';
import { findExport, readPieces } from '../export-store.ts';

/** The file itself, from whichever node. Each download is an event of the audit trail. */
export const downloadOrganizationExport = query({
  name: 'organization.download_export',
  access: superAdmin({ stepUp: true }),
  input: organizationExportPath,
  async run({ db, clock }, { id, exportId }): Promise<FileAnswer> {
    const at = clock.wall();
    const { slug } = await readOrganization(db, id, at);
    const key = { organizationId: id, exportId };
    const row = await findExport(db, key);
    if (!row?.run || row.expires_at === null || row.expires_at <= at) throw new DomainError('NOT_FOUND');
    return {
      contentType: 'application/zip',
      fileName: `${slug}-${row.created_at.toISOString().slice(0, 10)}.zip`,
      body: readPieces(db, key, row.run),
    };
  },
  audit: ({ id, exportId }) => ({
    organizationId: id,
    targets: [{ type: 'organization', id }],
    after: { export: exportId },
  }),
});
