import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { answerOf, api, dataOf } from '../../lib/api.ts';
import { meQuery } from '../../lib/me.ts';
import type { ListParams } from '../../ui/list-page/list-url.ts';

export type ServiceOrder = Schemas['ServiceOrder'];
export type ServiceOrderStatus = ServiceOrder['status'];
export type ServiceOrderFacts = Pick<
  ServiceOrder,
  'serviceType' | 'vendorId' | 'scheduledFor' | 'slaMinutes' | 'notes'
>;
export type Move = 'accept' | 'complete' | 'cancel';

const key = 'service-orders';
const at = (id: string) => ({ params: { path: { id } } });

export const serviceOrdersQuery = (params: ListParams) =>
  queryOptions({
    queryKey: [key, 'list', params],
    queryFn: () => answerOf(api.GET('/v1/service-orders', { params: { query: params } })),
    placeholderData: keepPreviousData,
  });

export const serviceOrderQuery = (id: string) =>
  queryOptions({
    queryKey: [key, 'one', id],
    queryFn: () => dataOf(api.GET('/v1/service-orders/{id}', at(id))),
  });

/** The port call that something is ordered for. */
export const portCallQuery = (id: string) =>
  queryOptions({
    queryKey: ['port-calls', 'one', id],
    queryFn: () => dataOf(api.GET('/v1/port-calls/{id}', at(id))),
    enabled: id !== '',
  });

/** When one's organization is open: deadlines are counted in that. */
export const businessHoursQuery = queryOptions({
  queryKey: ['organization', 'business-hours'],
  queryFn: async () => (await dataOf(api.GET('/v1/organization'))).businessHours,
  staleTime: 300_000,
});

/** What is done to service orders; each leaves the new state in the cache, and what is left of the limit fresh. */
export function useServiceOrderCommands() {
  const client = useQueryClient();
  const onSuccess = (order: ServiceOrder) => {
    client.setQueryData(serviceOrderQuery(order.id).queryKey, order);
    void client.invalidateQueries({ queryKey: [key, 'list'] });
    void client.invalidateQueries({ queryKey: ['vendors', 'performance'] });
    void client.invalidateQueries({ queryKey: ['audit', 'timeline'] });
    void client.invalidateQueries(meQuery);
  };
  const create = useMutation({
    mutationFn: (body: ServiceOrderFacts & Pick<ServiceOrder, 'portCallId'>) =>
      dataOf(api.POST('/v1/service-orders', { body })),
    onSuccess,
  });
  const update = useMutation({
    mutationFn: ({
      id,
      version,
      ...body
    }: Partial<ServiceOrderFacts> & Pick<ServiceOrder, 'id' | 'version'>) =>
      dataOf(
        api.PATCH('/v1/service-orders/{id}', { ...at(id), body, headers: { 'If-Match': `"${version}"` } }),
      ),
    onSuccess,
  });
  const move = useMutation({
    mutationFn: ({ id, move: wanted, reason }: { id: string; move: Move; reason?: string }) => {
      if (wanted === 'accept') return dataOf(api.POST('/v1/service-orders/{id}/accept', at(id)));
      if (wanted === 'complete') return dataOf(api.POST('/v1/service-orders/{id}/complete', at(id)));
      const body = reason ? { reason } : {};
      return dataOf(api.POST('/v1/service-orders/{id}/cancel', { ...at(id), body }));
    },
    onSuccess,
  });
  return { create, update, move };
}
