import type { ExportKey } from './export-store.ts';

/** Where the file of an export is, while it is there. */
export const fileUrl = ({ organizationId, exportId }: ExportKey): string =>
  `/v1/admin/organizations/${organizationId}/exports/${exportId}/file`;
