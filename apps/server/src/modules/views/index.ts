import { savedView } from '@porttask/contracts';
import { z } from 'zod';
import { change, read } from '#kernel/endpoint';
import type { Module } from '#kernel/module';
import { replaceViews } from './commands/replace-views.ts';
import { listViews } from './queries/list-views.ts';

const tag = 'Me';
const response = z.array(savedView);

export const viewsModule: Module = {
  name: 'views',
  commands: [replaceViews],
  queries: [listViews],
  endpoints: [
    read('/v1/me/views', listViews, { tag, summary: 'My saved views of lists', response }),
    change('PUT', '/v1/me/views', replaceViews, {
      tag,
      summary: 'Replace my saved views of one list',
      description: 'Answers all saved views as they are now. A person has at most 100.',
      response,
    }),
  ],
  organizationData: {
    personTables: [{ table: 'saved_views', column: 'user_id', holds: 'id', purge: 'erase' }],
  },
};
