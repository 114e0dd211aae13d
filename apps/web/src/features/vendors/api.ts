import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { answerOf, api, dataOf } from '../../lib/api.ts';
import type { ListParams } from '../../ui/list-page/list-url.ts';

export type Vendor = Schemas['Vendor'];
export type VendorFacts = Pick<Vendor, 'name' | 'services' | 'ports' | 'contactEmail' | 'phone' | 'notes'>;
export type Performance = Schemas['VendorPerformance'];

const key = 'vendors';
const at = (id: string) => ({ params: { path: { id } } });

export const vendorsQuery = (params: ListParams) =>
  queryOptions({
    queryKey: [key, 'list', params],
    queryFn: () => answerOf(api.GET('/v1/vendors', { params: { query: params } })),
    placeholderData: keepPreviousData,
  });

export const vendorQuery = (id: string) =>
  queryOptions({
    queryKey: [key, 'one', id],
    queryFn: () => dataOf(api.GET('/v1/vendors/{id}', at(id))),
  });

export const performanceQuery = (id: string, period: Performance['period']) =>
  queryOptions({
    queryKey: [key, 'performance', id, period],
    queryFn: () =>
      dataOf(api.GET('/v1/vendors/{id}/performance', { params: { path: { id }, query: { period } } })),
    placeholderData: keepPreviousData,
  });

/** What is done to vendors; each leaves the new state in the cache. */
export function useVendorCommands() {
  const client = useQueryClient();
  const onSuccess = (vendor: Vendor) => {
    client.setQueryData(vendorQuery(vendor.id).queryKey, vendor);
    void client.invalidateQueries({ queryKey: [key, 'list'] });
    void client.invalidateQueries({ queryKey: [key, 'choices'] });
    void client.invalidateQueries({ queryKey: ['audit', 'timeline'] });
  };
  const create = useMutation({
    mutationFn: (body: VendorFacts) => dataOf(api.POST('/v1/vendors', { body })),
    onSuccess,
  });
  const update = useMutation({
    mutationFn: ({ id, version, ...body }: Partial<VendorFacts> & Pick<Vendor, 'id' | 'version'>) =>
      dataOf(api.PATCH('/v1/vendors/{id}', { ...at(id), body, headers: { 'If-Match': `"${version}"` } })),
    onSuccess,
  });
  const archive = useMutation({
    mutationFn: (id: string) => dataOf(api.POST('/v1/vendors/{id}/archive', at(id))),
    onSuccess,
  });
  const restore = useMutation({
    mutationFn: (id: string) => dataOf(api.POST('/v1/vendors/{id}/restore', at(id))),
    onSuccess,
  });
  return { create, update, archive, restore };
}
