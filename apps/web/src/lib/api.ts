import { createClient } from '@porttask/sdk';
import { apiErrorFrom } from './api-error.ts';
import { transport } from './transport.ts';

export type { Schemas } from '@porttask/sdk';

/** The client of the public API, which the whole app goes through. */
export const api = createClient({ baseUrl: globalThis.location?.origin ?? '', fetch: transport });

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The whole answer of a call. @throws ApiError */
export async function answerOf<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok && data !== undefined) return data;
  throw apiErrorFrom(response.status, error);
}

/** The `data` of a call. @throws ApiError */
export async function dataOf<T>(call: Promise<Answer<{ success: true; data: T }>>): Promise<T> {
  return (await answerOf(call)).data;
}
