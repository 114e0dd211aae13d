import { overview } from '@porttask/contracts';
import { read } from '#kernel/endpoint';
import type { Module } from '#kernel/module';
import { jobs } from './jobs.ts';
import { getOverview } from './queries/get-overview.ts';

export const overviewModule: Module = {
  name: 'overview',
  commands: [],
  queries: [getOverview],
  endpoints: [
    read('/v1/admin/overview', getOverview, {
      tag: 'Overview',
      summary: 'Counts and the latest events',
      response: overview,
    }),
  ],
  jobs,
};
