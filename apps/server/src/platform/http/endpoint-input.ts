import type { z } from 'zod';
import type { Endpoint } from '#kernel/endpoint';

/** The parts of an action's input that come from the path, and from the query string or body. */
export function splitInput({ action, path }: Endpoint): { params: z.ZodObject; rest: z.ZodObject } {
  const input = action.input as z.ZodObject;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, true]);
  const mask = Object.fromEntries(names) as never;
  return { params: input.pick(mask), rest: input.omit(mask) };
}
