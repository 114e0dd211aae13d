import { success } from '@porttask/contracts';
import type { z } from 'zod';
import type { Endpoint } from '#kernel/endpoint';
import type { LogPage, Page } from '#kernel/page';

/** Schema of a whole successful answer. Lists bring their own; everything else goes into `{ success, data }`. */
export const answerSchema = (endpoint: Endpoint): z.ZodType =>
  endpoint.paged ? endpoint.response : success(endpoint.response);

function pageBody(page: Page<unknown> | LogPage<unknown>): unknown {
  const { rows: data, ...rest } = page;
  if (!('total' in rest)) return { success: true, data, pagination: rest };
  const { total, limit } = rest;
  return { success: true, data, pagination: { ...rest, totalPages: Math.ceil(total / limit) } };
}

/**
 * A result as text, exactly as it is sent. Goes through the endpoint's schema, so that a field which is not declared
 * there cannot leave.
 */
export function serializeAnswer(endpoint: Endpoint, schema: z.ZodType, result: unknown): string {
  const body = endpoint.paged
    ? pageBody(result as Page<unknown>)
    : { success: true, data: endpoint.data ? endpoint.data(result as never) : result };
  return JSON.stringify(schema.parse(body));
}
