import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { answerOf, api, dataOf } from '../../lib/api.ts';
import { meQuery } from '../../lib/me.ts';
import type { ListParams } from '../../ui/list-page/list-url.ts';

export type Vessel = Schemas['Vessel'];
export type VesselFacts = Pick<
  Vessel,
  'name' | 'imoNumber' | 'type' | 'flag' | 'grossTonnage' | 'mmsi' | 'callSign'
>;

const key = 'vessels';
const at = (id: string) => ({ params: { path: { id } } });

export const vesselsQuery = (params: ListParams) =>
  queryOptions({
    queryKey: [key, 'list', params],
    queryFn: () => answerOf(api.GET('/v1/vessels', { params: { query: params } })),
    placeholderData: keepPreviousData,
  });

export const vesselQuery = (id: string) =>
  queryOptions({
    queryKey: [key, 'one', id],
    queryFn: () => dataOf(api.GET('/v1/vessels/{id}', at(id))),
  });

/** What is done to vessels; each leaves the new state in the cache, and what is left of the limit fresh. */
export function useVesselCommands() {
  const client = useQueryClient();
  const onSuccess = (vessel: Vessel) => {
    client.setQueryData(vesselQuery(vessel.id).queryKey, vessel);
    void client.invalidateQueries({ queryKey: [key, 'list'] });
    void client.invalidateQueries(meQuery);
  };
  const create = useMutation({
    mutationFn: (body: VesselFacts) => dataOf(api.POST('/v1/vessels', { body })),
    onSuccess,
  });
  const update = useMutation({
    mutationFn: ({ id, version, ...body }: Partial<VesselFacts> & Pick<Vessel, 'id' | 'version'>) =>
      dataOf(api.PATCH('/v1/vessels/{id}', { ...at(id), body, headers: { 'If-Match': `"${version}"` } })),
    onSuccess,
  });
  const archive = useMutation({
    mutationFn: (id: string) => dataOf(api.POST('/v1/vessels/{id}/archive', at(id))),
    onSuccess,
  });
  const restore = useMutation({
    mutationFn: (id: string) => dataOf(api.POST('/v1/vessels/{id}/restore', at(id))),
    onSuccess,
  });
  return { create, update, archive, restore };
}
