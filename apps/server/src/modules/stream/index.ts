import { stream } from '#kernel/endpoint';
import type { Module } from '#kernel/module';
import { listen } from './queries/listen.ts';

export const streamModule: Module = {
  name: 'stream',
  commands: [],
  queries: [listen],
  endpoints: [
    stream('/v1/stream', listen, {
      tag: 'Jobs',
      summary: 'News as they happen',
      description:
        'Server-sent events: `job`, with a job whenever it moved, for those who may read it. Begins with the jobs that run. Ends when the session or what it may do has changed: ask again then. At most four at a time on a session; others get 429.',
    }),
  ],
};
