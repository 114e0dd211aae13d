import { acceptedJob, organizationExport } from '@porttask/contracts';
import { z } from 'zod';
import type { Endpoint } from '#kernel/endpoint';
import { change, read, readFile } from '#kernel/endpoint';
import { requestOrganizationExport } from './commands/request-organization-export.ts';
import { downloadOrganizationExport } from './queries/download-organization-export.ts';
import { listOrganizationExports } from './queries/list-organization-exports.ts';

const tag = 'Organizations';

export const routes: readonly Endpoint[] = [
  change('POST', '/v1/admin/organizations/{id}/exports', requestOrganizationExport, {
    tag,
    summary: 'Export all data of an organization',
    description:
      'A job makes a zip with NDJSON and CSV of everything; its result has the `url` of the file, which is there for one day. Needs a fresh proof of identity.',
    status: 202,
    response: acceptedJob,
  }),
  read('/v1/admin/organizations/{id}/exports', listOrganizationExports, {
    tag,
    summary: 'Exports of an organization',
    description: 'The newest twenty, the newest first.',
    response: z.array(organizationExport),
  }),
  readFile('/v1/admin/organizations/{id}/exports/{exportId}/file', downloadOrganizationExport, {
    tag,
    summary: 'The file of an export',
    description: 'Needs a fresh proof of identity; each download is audited.',
    types: ['application/zip'],
  }),
];
