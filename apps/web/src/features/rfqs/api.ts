import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { answerOf, api, dataOf } from '../../lib/api.ts';
import { meQuery } from '../../lib/me.ts';
import type { ListParams } from '../../ui/list-page/list-url.ts';

export type Rfq = Schemas['Rfq'];
export type RfqWithQuotes = Schemas['RfqWithQuotes'];
export type Quote = Schemas['Quote'];
export type ServiceType = Rfq['serviceType'];
export type RfqChange = Pick<Rfq, 'description' | 'neededBy' | 'deadline'> & { readonly vendorIds: string[] };
export type NewRfq = RfqChange &
  Pick<Rfq, 'serviceType'> & { portCallId: string | null; port: string | null };
export type Offer = Pick<Quote, 'vendorId' | 'amount' | 'validUntil' | 'deliversAt' | 'notes'>;

const key = 'rfqs';
const at = (id: string) => ({ params: { path: { id } } });

export const rfqsQuery = (params: ListParams) =>
  queryOptions({
    queryKey: [key, 'list', params],
    queryFn: () => answerOf(api.GET('/v1/rfqs', { params: { query: params } })),
    placeholderData: keepPreviousData,
  });

export const rfqQuery = (id: string) =>
  queryOptions({
    queryKey: [key, 'one', id],
    queryFn: () => dataOf(api.GET('/v1/rfqs/{id}', at(id))),
  });

/** The port call that something is asked for. */
export const portCallQuery = (id: string) =>
  queryOptions({
    queryKey: ['port-calls', 'one', id],
    queryFn: () => dataOf(api.GET('/v1/port-calls/{id}', at(id))),
    enabled: id !== '',
  });

const vendors = async (query: { search?: string; service?: string }) => {
  const all = { ...query, limit: 50, status: 'active', sort: 'name' };
  return (await answerOf(api.GET('/v1/vendors', { params: { query: all } }))).data;
};

/** Vendors found by words: those that offer a service, and the others. */
export const vendorsToAskQuery = (search: string, service: ServiceType | '') =>
  queryOptions({
    queryKey: ['vendors', 'to-ask', search, service],
    queryFn: async () => {
      const words = search === '' ? {} : { search };
      const [offering, all] = await Promise.all([
        service === '' ? [] : vendors({ ...words, service }),
        vendors(words),
      ]);
      const ids = new Set(offering.map(({ id }) => id));
      return { offering, others: all.filter(({ id }) => !ids.has(id)) };
    },
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

/** What is done to requests and their quotes; each leaves the new state in the cache. */
export function useRfqCommands() {
  const client = useQueryClient();
  const refresh = () => {
    void client.invalidateQueries({ queryKey: [key, 'list'] });
    void client.invalidateQueries({ queryKey: ['dashboard'] });
    void client.invalidateQueries({ queryKey: ['audit', 'timeline'] });
  };
  const onSuccess = (rfq: RfqWithQuotes) => {
    client.setQueryData(rfqQuery(rfq.id).queryKey, rfq);
    refresh();
  };
  const onQuote = async ({ rfqId }: Quote) => {
    refresh();
    await client.invalidateQueries(rfqQuery(rfqId));
  };
  const create = useMutation({
    mutationFn: (body: NewRfq) => dataOf(api.POST('/v1/rfqs', { body })),
    onSuccess,
  });
  const update = useMutation({
    mutationFn: ({ id, version, ...body }: RfqChange & Pick<Rfq, 'id' | 'version'>) =>
      dataOf(api.PATCH('/v1/rfqs/{id}', { ...at(id), body, headers: { 'If-Match': `"${version}"` } })),
    onSuccess,
  });
  const cancel = useMutation({
    mutationFn: ({ id, ...body }: { id: string; reason?: string }) =>
      dataOf(api.POST('/v1/rfqs/{id}/cancel', { ...at(id), body })),
    onSuccess,
  });
  const award = useMutation({
    mutationFn: ({ id, ...body }: { id: string; quoteId: string; order: boolean }) =>
      dataOf(api.POST('/v1/rfqs/{id}/award', { ...at(id), body })),
    onSuccess(rfq) {
      onSuccess(rfq);
      void client.invalidateQueries({ queryKey: ['service-orders'] });
      void client.invalidateQueries(meQuery);
    },
  });
  const quote = useMutation({
    mutationFn: ({ id, ...body }: Offer & { id: string }) =>
      dataOf(api.POST('/v1/rfqs/{id}/quotes', { ...at(id), body })),
    onSuccess: onQuote,
  });
  const withdraw = useMutation({
    mutationFn: ({ rfqId, id: quoteId }: Pick<Quote, 'rfqId' | 'id'>) =>
      dataOf(
        api.POST('/v1/rfqs/{id}/quotes/{quoteId}/withdraw', {
          params: { path: { id: rfqId, quoteId } },
          body: {},
        }),
      ),
    onSuccess: onQuote,
  });
  return { create, update, cancel, award, quote, withdraw };
}
