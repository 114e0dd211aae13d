import { organizationUsage } from '@porttask/contracts';
import { read } from '#kernel/endpoint';
import type { Module } from '#kernel/module';
import { jobs } from './jobs.ts';
import { organizationData } from './organization-data.ts';
import { getOrganizationUsage } from './queries/get-organization-usage.ts';

export type { UsageCounters } from './usage-counters.ts';
export { createUsageCounters } from './usage-counters.ts';

export const usageModule: Module = {
  name: 'usage',
  commands: [],
  queries: [getOrganizationUsage],
  endpoints: [
    read('/v1/admin/organizations/{id}/usage', getOrganizationUsage, {
      tag: 'Organizations',
      summary: 'How much an organization uses the platform',
      description:
        'Requests, errors, active users and feature use by `granularity`: `day` (as the organization counts days; at most 366, 30 unless told), `hour` (of UTC; at most 31 days within the last 90, 24 hours unless told) or `minute` (at most 24 hours within the last 48, 60 minutes unless told). `from` and `to` are days or instants and both included. What was counted within the last seconds may be missing.',
      response: organizationUsage,
    }),
  ],
  jobs,
  organizationData,
};
