import { z } from 'zod';
import { idSchema } from './ids.ts';
import { job } from './operations.ts';
import { organizationPath } from './organizations.ts';

export const organizationExport = z
  .object({
    id: idSchema('organizationExport'),
    organizationId: idSchema('organization'),
    /** What makes it: its status and progress. */
    job,
    sizeBytes: z.number().int().nullable(),
    /** Where the file is while it is there; its address needs a Super Admin. */
    url: z.string().nullable(),
    /** When the file is deleted; null until it is made. */
    expiresAt: z.string().nullable(),
    requestedBy: z.object({ id: z.string().nullable(), name: z.string() }),
    createdAt: z.string(),
  })
  .meta({ id: 'OrganizationExport' });
export type OrganizationExport = z.infer<typeof organizationExport>;

export const requestOrganizationExportInput = z.strictObject(organizationPath);
export const listOrganizationExportsInput = z.strictObject(organizationPath);
export const organizationExportPath = z.strictObject({
  ...organizationPath,
  exportId: idSchema('organizationExport'),
});
