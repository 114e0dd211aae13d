import { dashboard } from '@porttask/contracts';
import { read } from '#kernel/endpoint';
import type { Module } from '#kernel/module';
import { getDashboard } from './queries/get-dashboard.ts';

export const dashboardModule: Module = {
  name: 'dashboard',
  commands: [],
  queries: [getDashboard],
  endpoints: [
    read('/v1/dashboard', getDashboard, {
      tag: 'Dashboard',
      summary: 'How things stand',
      description:
        'Counts of what is open and the first few of what needs attention. A part is null while its feature is closed; `closed` says why.',
      response: dashboard,
    }),
  ],
};
