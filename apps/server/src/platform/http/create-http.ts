import type { FastifyInstance, FastifyRequest } from 'fastify';
import Fastify from 'fastify';
import { authorize } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { anonymous, personBehind } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import type { Endpoint } from '#kernel/endpoint';
import type { RandomSource } from '#kernel/ports';
import { sqlState } from '#platform/db/databases';
import { newId } from '#platform/ids';
import type { Log } from '#platform/log';
import type { Metrics } from '#platform/metrics';
import type { Binding } from './bind-endpoint.ts';
import { bindEndpoint } from './bind-endpoint.ts';
import { answerClientError } from './client-error.ts';
import { errorBody, toDomainError } from './errors.ts';
import { parseJsonBody } from './json-body.ts';
import { openApiDocument } from './openapi.ts';
import type { Answered } from './request-state.ts';
import { assertSameOrigin } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { traceIdOf } from './trace.ts';

const bodyLimitBytes = 1024 * 1024;

/** A request has to arrive within this time, so that slow senders cannot hold all connections. */
const requestTimeoutMs = 60_000;

export type HttpOptions = Binding & {
  readonly endpoints: readonly Endpoint[];
  /** Who a session token stands for, read from the database. */
  readonly authenticate: (token: string) => Promise<Actor>;
  readonly publicUrl: string;
  /** Addresses or ranges of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  readonly random: RandomSource;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Called after each answer of an endpoint; whatever it does is paid by every request. */
  readonly onAnswered: (answered: Answered) => void;
  readonly version: string;
};

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const mediaType = (header: string | undefined): string =>
  (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** Media types that an endpoint takes. Forms and plain text are none of them: other sites can send those (B1). */
const takes = ({ upload }: Endpoint): readonly string[] => upload?.types ?? ['application/json'];

/** The HTTP server with every endpoint bound; operation routes and the web app are added by their own files. */
export function createHttp(options: HttpOptions): FastifyInstance {
  const { authenticate, clock, cookie, endpoints, log, metrics, onAnswered, publicUrl, random } = options;
  const headers = securityHeaders(publicUrl);
  const publicOrigin = new URL(publicUrl).origin;
  const newRequestId = () => newId('request', clock.wall(), random);

  const app = Fastify({
    logger: false,
    bodyLimit: bodyLimitBytes,
    requestTimeout: requestTimeoutMs,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    genReqId: newRequestId,
    // The longest is the key of a flag: 128 characters, which may be two code units each.
    routerOptions: { maxParamLength: 256, ignoreTrailingSlash: false },
    clientErrorHandler: (error, socket) => answerClientError(error, socket, headers, newRequestId()),
    frameworkErrors: (error, request, reply) => {
      const failure = toDomainError(error);
      const body = JSON.stringify(errorBody(failure, request.id));
      reply.raw
        .writeHead(failure.status, {
          ...headers,
          'x-request-id': request.id,
          'content-type': 'application/json; charset=utf-8',
        })
        .end(body);
    },
  });

  // Everything that is decided before a body is read: who, from where, in which form, and whether at all.
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers).header('x-request-id', request.id);
    const token = cookie.read(request.headers.cookie);
    request.state = {
      actor: anonymous,
      hasCookie: token !== null,
      origin: {
        requestId: request.id,
        traceId: traceIdOf(request.headers.traceparent),
        ip: request.ip,
        userAgent: request.headers['user-agent']?.slice(0, 400) ?? null,
        ifMatch: request.headers['if-match'] ?? null,
      },
    };
    const { endpoint } = request.routeOptions.config;
    if (!endpoint) return;
    reply.header('cache-control', 'no-store');
    if (token !== null) request.state.actor = await authenticate(token);
    const { action } = endpoint;
    const refusal = authorize(action, request.state.actor, clock.wall());
    const admit = () => options.executor.admit(action, request.state);
    if (refusal?.status === 401) await admit();
    if (endpoint.method !== 'GET') {
      assertSameOrigin(request.headers, publicOrigin, token !== null);
      const types = takes(endpoint);
      if (hasBody(request) && !types.includes(mediaType(request.headers['content-type']))) {
        throw new DomainError('UNSUPPORTED_MEDIA_TYPE', { expected: types.join(', ') });
      }
    }
    if (refusal) await admit();
  });

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) =>
    request.routeOptions.config.endpoint?.upload ? body : parseJsonBody(body),
  );

  // A body may take its time, and the session may have ended or lost rights meanwhile (S7); the executor judges by this.
  app.addHook('preHandler', async (request) => {
    const token = cookie.read(request.headers.cookie);
    if (!request.routeOptions.config.endpoint || token === null || !hasBody(request)) return;
    request.state.actor = await authenticate(token);
  });

  app.setErrorHandler((error, request, reply) => {
    const failure = toDomainError(error, request.routeOptions.bodyLimit);
    if (failure.status >= 500) log.error({ err: error, requestId: request.id }, 'request failed');
    else if (sqlState(error) !== null) log.warn({ err: error, requestId: request.id }, 'request refused');
    const { retryAfterSeconds } = failure.params;
    if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
    return reply
      .code(failure.status)
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify(errorBody(failure, request.id)));
  });

  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { endpoint } = request.routeOptions.config;
    const labels = {
      http_request_method: request.method,
      http_route: route,
      http_response_status_code: reply.statusCode,
    };
    // How long somebody listened says nothing about how fast the server is.
    if (!endpoint?.stream) metrics.requests.observe(labels, reply.elapsedTime / 1000);
    if (endpoint && request.state)
      onAnswered({ actor: request.state.actor, endpoint, status: reply.statusCode });
    if (!log.isLevelEnabled('debug')) return done();
    const { actor, origin } = request.state ?? {};
    // The address is logged as its template: real ones hold tokens.
    log.debug(
      {
        requestId: request.id,
        traceId: origin?.traceId ?? undefined,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        actor: actor?.type === 'user' ? personBehind(actor).id : actor?.type,
      },
      'request',
    );
    done();
  });

  // Before the server waits for its connections to end: those would not, by themselves.
  app.addHook('preClose', async () => options.streams.close());

  const document = openApiDocument(endpoints, publicUrl, options.version);
  app.get('/openapi.json', () => document);
  for (const endpoint of endpoints) bindEndpoint(app, endpoint, options);
  return app;
}
