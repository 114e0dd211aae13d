import type { Client, ClientOptions } from 'openapi-fetch';
import createFetchClient from 'openapi-fetch';
import type { components, paths } from './schema.generated.ts';

export type { components, operations, paths } from './schema.generated.ts';

/** The named objects of the API: `Schemas['Organization']`. */
export type Schemas = components['schemas'];

export type PortTaskClient = Client<paths>;

/** A failure that the API answered with: a code to act on, a sentence to read, the fields that are wrong. */
export class PortTaskError extends Error {
  readonly status: number;
  readonly code: Schemas['Error']['error']['code'];
  readonly details: readonly { readonly field: string; readonly message: string }[];
  readonly params: Readonly<Record<string, string | number>>;
  readonly requestId: string;

  constructor(status: number, error: Schemas['Error']['error']) {
    super(error.message);
    this.name = 'PortTaskError';
    this.status = status;
    this.code = error.code;
    this.details = error.details ?? [];
    this.params = error.params ?? {};
    this.requestId = error.requestId;
  }
}

/** A typed client of the PortTask API: `client.GET('/v1/admin/organizations', { params: { query: { limit: 20 } } })`. */
export function createClient(options: ClientOptions = {}): PortTaskClient {
  return createFetchClient<paths>(options);
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/**
 * The whole answer of a call, e.g. a page with its pagination.
 * @throws PortTaskError for what the API refused; TypeError when it could not be reached
 */
export async function answerOf<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (data !== undefined) return data;
  const failure = (error as Schemas['Error'] | undefined)?.error;
  if (failure) throw new PortTaskError(response.status, failure);
  throw new TypeError(`PortTask answered ${response.status} without a body that can be read`);
}

/** The `data` of a call. @throws as `answerOf` */
export async function dataOf<T>(call: Promise<Answer<{ success: true; data: T }>>): Promise<T> {
  return (await answerOf(call)).data;
}
