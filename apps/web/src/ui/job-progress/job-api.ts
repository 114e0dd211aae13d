import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Schemas } from '../../lib/api.ts';
import { api, dataOf } from '../../lib/api.ts';
import { useStore } from '../../lib/store.ts';
import { followJobs, streamTells } from '../../lib/stream.ts';

export type Job = Schemas['Job'];

export const isOver = ({ status }: Job): boolean => status !== 'queued' && status !== 'running';

/** How often a job is asked for: seldom while the stream tells of it, because asking is the truth. */
const pollMs = { told: 10_000, untold: 700 };

const jobQuery = (id: string, told: boolean) =>
  queryOptions({
    queryKey: ['jobs', id],
    queryFn: () => dataOf(api.GET('/v1/jobs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) =>
      state.data && isOver(state.data) ? false : told ? pollMs.told : pollMs.untold,
  });

/** A job that moves by itself until it is over: told by the stream, and asked for where there is none. */
export function useJob(id: string) {
  const client = useQueryClient();
  const query = useQuery(jobQuery(id, useStore(streamTells)));
  const over = query.isError || (query.data !== undefined && isOver(query.data));
  useEffect(() => {
    if (over) return;
    return followJobs((job) => {
      if (job.id === id) client.setQueryData(jobQuery(id, true).queryKey, job);
    });
  }, [client, id, over]);
  return query;
}
