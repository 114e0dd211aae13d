import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, dataOf } from './api.ts';
import { shortId } from './ids.ts';
import type { Choice } from './places.ts';

/** Where entities of one kind are found by words, and how one is called. For filters, pickers and the palette. */
export type EntitySource = {
  readonly key: string;
  readonly placeholder: string;
  readonly search: (text: string) => Promise<Choice[]>;
  readonly name: (id: string) => Promise<string>;
};

export const organizationSource: EntitySource = {
  key: 'organizations',
  placeholder: 'Name, domain or id',
  async search(text) {
    const query = { limit: 10, ...(text ? { search: text } : { sort: 'name' }) };
    const { data } = await answerOf(api.GET('/v1/admin/organizations', { params: { query } }));
    return data.map(({ id, name }) => ({ value: id, label: name }));
  },
  name: async (id) =>
    (await dataOf(api.GET('/v1/admin/organizations/{id}', { params: { path: { id } } }))).name,
};

export const userSource: EntitySource = {
  key: 'users',
  placeholder: 'Name, email or id',
  async search(text) {
    const query = { limit: 10, ...(text ? { search: text } : { sort: 'name' }) };
    const { data } = await answerOf(api.GET('/v1/admin/users', { params: { query } }));
    return data.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` }));
  },
  name: async (id) => (await dataOf(api.GET('/v1/admin/users/{id}', { params: { path: { id } } }))).name,
};

/** Active members of one organization but one of them. */
export const membersSource = (organizationId: string, but: string): EntitySource => ({
  key: `members-${organizationId}-${but}`,
  placeholder: 'Name or email',
  async search(text) {
    const query = {
      organizationId,
      status: 'active',
      limit: 20,
      ...(text ? { search: text } : { sort: 'name' }),
    };
    const { data } = await answerOf(api.GET('/v1/admin/users', { params: { query } }));
    return data
      .filter(
        ({ id, memberships }) => id !== but && memberships.some((at) => at.organizationId === organizationId),
      )
      .map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` }));
  },
  name: userSource.name,
});

/** What stands before the dot of a choice is enough to find it again. */
const named = (text: string): string => text.split(' · ')[0] ?? '';

/** Vessels that get port calls. */
export const vesselSource: EntitySource = {
  key: 'vessels',
  placeholder: 'Name or IMO number',
  async search(text) {
    const query = { limit: 20, status: 'active', sort: 'name', search: named(text) };
    const { data } = await answerOf(api.GET('/v1/vessels', { params: { query } }));
    return data.map(({ id, name, imoNumber }) => ({ value: id, label: `${name} · IMO ${imoNumber}` }));
  },
  name: async (id) => (await dataOf(api.GET('/v1/vessels/{id}', { params: { path: { id } } }))).name,
};

const port = async (search: string, limit: number) =>
  (await answerOf(api.GET('/v1/ports', { params: { query: { search, limit } } }))).data;

/** Ports by UN/LOCODE. */
export const portSource: EntitySource = {
  key: 'ports',
  placeholder: 'Name, UN/LOCODE or country',
  search: async (text) =>
    (await port(text.split(' · ').at(-1) ?? '', 20)).map(({ code, name, countryName }) => ({
      value: code,
      label: `${name}, ${countryName} · ${code}`,
    })),
  name: async (code) => (await port(code, 1))[0]?.name ?? code,
};

/** Port calls that are not over: something can be ordered for them. */
export const portCallSource: EntitySource = {
  key: 'port-calls',
  placeholder: 'Vessel, port or reference',
  async search(text) {
    const query = {
      limit: 20,
      status: 'SCHEDULED,ARRIVED,BERTHED',
      sort: 'eta',
      search: text.split(' · ').at(-1) ?? '',
    };
    const { data } = await answerOf(api.GET('/v1/port-calls', { params: { query } }));
    return data.map(({ id, vessel, portName, reference }) => ({
      value: id,
      label: `${vessel.name} at ${portName} · ${reference}`,
    }));
  },
  name: async (id) => (await dataOf(api.GET('/v1/port-calls/{id}', { params: { path: { id } } }))).reference,
};

/** Vendors that get orders. */
export const vendorSource: EntitySource = {
  key: 'vendors',
  placeholder: 'Name, email or phone',
  async search(text) {
    const query = { limit: 20, status: 'active', sort: 'name', search: text };
    const { data } = await answerOf(api.GET('/v1/vendors', { params: { query } }));
    return data.map(({ id, name }) => ({ value: id, label: name }));
  },
  name: async (id) => (await dataOf(api.GET('/v1/vendors/{id}', { params: { path: { id } } }))).name,
};

export const entityChoicesQuery = (source: EntitySource, text: string) =>
  queryOptions({
    queryKey: [source.key, 'choices', text],
    queryFn: () => source.search(text),
    placeholderData: (before) => before,
    staleTime: 30_000,
  });

/** The name of an entity that stands in an address by its id; the short id when it cannot be read. */
export const entityNameQuery = (source: EntitySource, id: string) =>
  queryOptions({
    queryKey: [source.key, 'name', id],
    queryFn: () => source.name(id).catch(() => shortId(id)),
    staleTime: 300_000,
  });
