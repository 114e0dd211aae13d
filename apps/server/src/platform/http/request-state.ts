import type { Actor, Origin } from '#kernel/actor';
import type { Endpoint } from '#kernel/endpoint';

/** What the first hook found out about a request, for the hooks and handlers after it. */
export type RequestState = {
  actor: Actor;
  origin: Origin;
  hasCookie: boolean;
};

/** A request to an endpoint that was answered, for whoever counts them. */
export type Answered = {
  readonly actor: Actor;
  readonly endpoint: Endpoint;
  readonly status: number;
};

declare module 'fastify' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only interfaces merge with Fastify's
  interface FastifyRequest {
    state: RequestState;
  }
  // biome-ignore lint/style/useConsistentTypeDefinitions: as above
  interface FastifyContextConfig {
    endpoint?: Endpoint;
  }
}
