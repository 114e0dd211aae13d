import { z } from 'zod';
import type { Command } from './command.ts';
import type { Query } from './query.ts';
import type { StreamAnswer } from './stream.ts';

// biome-ignore lint/suspicious/noExplicitAny: commands of every input stand in one list; execute gives each its own
export type AnyCommand = Command<any, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyQuery = Query<any, any>;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Effects on the browser's session that a command asks of the transport, taken out of its result. */
export type SessionCookie = { readonly token: string; readonly expiresAt: Date } | 'clear';

/** Takes bytes of one of some media types instead of JSON; they reach the action as its field `as`. */
export type Upload = {
  readonly as: string;
  readonly types: readonly [string, ...string[]];
  readonly limitBytes: number;
};

/** A file as an answer: whole, or piece by piece so that memory does not grow with it. */
export type FileAnswer = {
  readonly contentType: string;
  /** With a name browsers save it; without one they show it. */
  readonly fileName?: string;
  readonly body: Uint8Array | AsyncIterable<string | Uint8Array>;
  /** Instead of `no-store`, for what is the same for everybody. */
  readonly cacheControl?: string;
};

/** Binds an address to a command or query; generates the route and its place in the OpenAPI document. */
export type Endpoint = {
  readonly method: Method;
  /** With `{name}` for what comes from the path; the rest of the input comes from the query string or the body. */
  readonly path: string;
  readonly action: AnyCommand | AnyQuery;
  readonly status: 200 | 201 | 202;
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  /** Schema of `data`, or of the whole answer when `paged`; of nothing when it is a file. */
  readonly response: z.ZodType;
  readonly paged: boolean;
  /** Media types of the file that is answered instead of the envelope: the result is a `FileAnswer`. */
  readonly file?: readonly [string, ...string[]];
  readonly upload?: Upload;
  /** Goes on telling instead of answering once: the result is a `StreamAnswer`. */
  readonly stream?: true;
  /** How the entity's version shows as ETag. */
  readonly etag?: (result: never) => string;
  /** Splits a command's result into the cookie to set and what is answered. */
  readonly cookie?: (result: never) => SessionCookie | undefined;
  readonly data?: (result: never) => unknown;
};

type Definition<R> = {
  summary: string;
  description?: string;
  tag: string;
  status?: 200 | 201 | 202;
  response: z.ZodType;
  paged?: boolean;
  upload?: Upload;
  etag?: (result: R) => string;
  cookie?: (result: R) => SessionCookie | undefined;
  data?: (result: R) => unknown;
};

/** Declares that a command answers at an address. */
export function change<I extends z.ZodObject, R, P>(
  method: Exclude<Method, 'GET'>,
  path: string,
  action: Command<I, R, P>,
  definition: Definition<R>,
): Endpoint {
  return { method, path, action, status: 200, paged: false, ...definition };
}

/** Declares that a query answers at an address. */
export function read<I extends z.ZodObject, R>(
  path: string,
  action: Query<I, R>,
  definition: Definition<R>,
): Endpoint {
  return { method: 'GET', path, action, status: 200, paged: false, ...definition };
}

/** Declares that a query answers with a file at an address. */
export function readFile<I extends z.ZodObject>(
  path: string,
  action: Query<I, FileAnswer>,
  {
    types,
    ...definition
  }: Pick<Definition<FileAnswer>, 'summary' | 'description' | 'tag'> & {
    readonly types: readonly [string, ...string[]];
  },
): Endpoint {
  const response = z.never();
  return { method: 'GET', path, action, status: 200, paged: false, response, file: types, ...definition };
}

/** Declares that listening to topics begins at an address. */
export function stream<I extends z.ZodObject>(
  path: string,
  action: Query<I, StreamAnswer>,
  definition: Pick<Definition<StreamAnswer>, 'summary' | 'description' | 'tag'>,
): Endpoint {
  const response = z.never();
  return { method: 'GET', path, action, status: 200, paged: false, response, stream: true, ...definition };
}
