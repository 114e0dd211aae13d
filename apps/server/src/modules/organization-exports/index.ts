import type { Module } from '#kernel/module';
import { requestOrganizationExport } from './commands/request-organization-export.ts';
import { jobs, subscribers } from './jobs.ts';
import { downloadOrganizationExport } from './queries/download-organization-export.ts';
import { listOrganizationExports } from './queries/list-organization-exports.ts';
import { routes } from './routes.ts';

const file = { leaveOut: 'an export holds no exports' };

export const organizationExportsModule: Module = {
  name: 'organization-exports',
  commands: [requestOrganizationExport],
  queries: [downloadOrganizationExport, listOrganizationExports],
  endpoints: routes,
  jobs,
  subscribers,
  organizationData: {
    tables: [
      { table: 'organization_exports', purge: 'erase', export: file },
      { table: 'organization_export_pieces', purge: 'erase', export: file },
    ],
  },
};
