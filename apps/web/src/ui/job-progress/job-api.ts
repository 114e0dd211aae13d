import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { api, dataOf } from '../../lib/api.ts';

export type Job = Schemas['Job'];

export const isOver = ({ status }: Job): boolean => status !== 'queued' && status !== 'running';

/** A job, asked for again and again until it is over. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['jobs', id],
    queryFn: () => dataOf(api.GET('/v1/jobs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : 700),
  });
