import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { answerOf, api, dataOf } from '../../lib/api.ts';
import { meQuery } from '../../lib/me.ts';
import type { ListParams } from '../../ui/list-page/list-url.ts';

export type PortCall = Schemas['PortCall'];
export type PortCallStatus = PortCall['status'];
export type Port = Schemas['Port'];
export type PortCallPlan = Pick<PortCall, 'vesselId' | 'port' | 'eta' | 'etd' | 'terminal' | 'notes'>;
export type PortCallChange = Partial<PortCallPlan & { ata: string; atb: string; atd: string }>;

const key = 'port-calls';
const at = (id: string) => ({ params: { path: { id } } });

export const portCallsQuery = (params: ListParams) =>
  queryOptions({
    queryKey: [key, 'list', params],
    queryFn: () => answerOf(api.GET('/v1/port-calls', { params: { query: params } })),
    placeholderData: keepPreviousData,
  });

export const portCallQuery = (id: string) =>
  queryOptions({
    queryKey: [key, 'one', id],
    queryFn: () => dataOf(api.GET('/v1/port-calls/{id}', at(id))),
  });

/** A port of the list by its code; null when there is none. */
export const portQuery = (code: string) =>
  queryOptions({
    queryKey: ['ports', 'one', code],
    queryFn: async (): Promise<Port | null> => {
      const query = { search: code, limit: 1 };
      return (await answerOf(api.GET('/v1/ports', { params: { query } }))).data[0] ?? null;
    },
    staleTime: Number.POSITIVE_INFINITY,
    enabled: code !== '',
  });

/** Finds out by which clock a port goes, before times of it are sent. One that is not in the list is refused anyway. */
export function useZoneOf(): (code: string) => Promise<string> {
  const client = useQueryClient();
  return async (code) => (await client.ensureQueryData(portQuery(code)))?.timezone ?? 'UTC';
}

/** Port calls of a vessel at a port that are not over, around a day. */
export const likeItQuery = ({ vesselId, port, eta }: { vesselId: string; port: string; eta: string }) => {
  const day = (shift: number) => new Date(Date.parse(eta) + shift * 43_200_000).toISOString();
  const query = {
    vesselId,
    port,
    status: 'SCHEDULED,ARRIVED,BERTHED',
    etaFrom: day(-1),
    etaTo: day(1),
    limit: 1,
  };
  return queryOptions({
    queryKey: [key, 'like', query],
    queryFn: async () => (await answerOf(api.GET('/v1/port-calls', { params: { query } }))).data[0] ?? null,
  });
};

/** What is done to port calls; each leaves the new state in the cache, and what is left of the limit fresh. */
export function usePortCallCommands() {
  const client = useQueryClient();
  const onSuccess = (portCall: PortCall) => {
    client.setQueryData(portCallQuery(portCall.id).queryKey, portCall);
    void client.invalidateQueries({ queryKey: [key, 'list'] });
    void client.invalidateQueries({ queryKey: [key, 'like'] });
    void client.invalidateQueries({ queryKey: ['audit', 'timeline'] });
    void client.invalidateQueries(meQuery);
  };
  const create = useMutation({
    mutationFn: (body: PortCallPlan) => dataOf(api.POST('/v1/port-calls', { body })),
    onSuccess,
  });
  const update = useMutation({
    mutationFn: ({ id, version, ...body }: PortCallChange & Pick<PortCall, 'id' | 'version'>) =>
      dataOf(api.PATCH('/v1/port-calls/{id}', { ...at(id), body, headers: { 'If-Match': `"${version}"` } })),
    onSuccess,
  });
  const move = useMutation({
    mutationFn: ({ id, ...body }: { id: string; status: PortCallStatus; at: string; reason?: string }) =>
      dataOf(api.POST('/v1/port-calls/{id}/status', { ...at(id), body })),
    onSuccess,
  });
  return { create, update, move };
}
