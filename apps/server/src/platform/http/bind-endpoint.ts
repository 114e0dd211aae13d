import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { Clock } from '#kernel/clock';
import type { Tables } from '#kernel/database';
import { DomainError, invalid } from '#kernel/domain-error';
import type { AnyCommand, Endpoint, FileAnswer } from '#kernel/endpoint';
import type { SecretBox } from '#kernel/ports';
import type { StreamAnswer } from '#kernel/stream';
import type { Executor } from '#platform/execute';
import { keepAnswer, keepRefusal } from '#platform/idempotency';
import { answerSchema, serializeAnswer } from './answer.ts';
import type { SessionCookieJar } from './cookies.ts';
import { errorBody } from './errors.ts';
import type { Streams } from './streams.ts';

export type Binding = {
  readonly executor: Executor;
  readonly cookie: SessionCookieJar;
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly secrets: SecretBox;
  readonly streams: Streams;
};

/** Input from path and body (or query string). What stands in the path may not be said again. */
function inputOf(endpoint: Endpoint, request: FastifyRequest): unknown {
  const params = request.params as Record<string, string>;
  const { upload } = endpoint;
  if (upload) return { ...params, [upload.as]: request.body };
  const given = endpoint.method === 'GET' ? request.query : (request.body ?? {});
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw invalid({ field: '', message: 'the body must be a JSON object' });
  }
  const twice = Object.keys(params).find((name) => name in given);
  if (twice !== undefined) throw invalid({ field: twice, message: 'is not a known field' });
  return { ...given, ...params };
}

function idempotencyOf(request: FastifyRequest, endpoint: Endpoint, input: unknown, secrets: SecretBox) {
  const key = request.headers['idempotency-key'];
  const { actor } = request.state;
  if (key === undefined || endpoint.method !== 'POST' || actor.type !== 'user' || endpoint.cookie)
    return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw invalid({ field: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' });
  }
  // What is asked as a member is another request in another organization.
  const place = endpoint.action.access.who === 'organization' ? actor.organization?.id : undefined;
  const content = JSON.stringify([endpoint.method, request.url, input, place]);
  // Who works as somebody else has keys of their own: neither the person's answers nor the Super Admin's are theirs.
  const actorId = actor.impersonation?.id ?? actor.id;
  return { actorId, key, digest: secrets.digest(content, 'idempotent-request') };
}

/** RFC 6266, with the name in UTF-8 (RFC 8187) for what ASCII cannot say. */
const saveAs = (name: string): string =>
  `attachment; filename="${name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;

/** A file runs nothing, whatever a browser takes it for (B5). */
const filePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

function sendFile(reply: FastifyReply, file: FileAnswer) {
  reply.header('content-type', file.contentType).header('content-security-policy', filePolicy);
  if (file.fileName !== undefined) reply.header('content-disposition', saveAs(file.fileName));
  if (file.cacheControl !== undefined) reply.header('cache-control', file.cacheControl);
  return reply.send(file.body instanceof Uint8Array ? Buffer.from(file.body) : Readable.from(file.body));
}

/** Registers the route of an endpoint. */
export function bindEndpoint(app: FastifyInstance, endpoint: Endpoint, binding: Binding): void {
  const { executor, cookie, db, clock, secrets, streams } = binding;
  const { action } = endpoint;
  const schema = answerSchema(endpoint);

  const respond = (reply: FastifyReply, status: number, body: string) =>
    reply.code(status).header('content-type', 'application/json; charset=utf-8').send(body);

  const answer = (reply: FastifyReply, result: unknown) => {
    const session = endpoint.cookie?.(result as never);
    if (session === 'clear') reply.header('set-cookie', cookie.clear());
    else if (session) reply.header('set-cookie', cookie.set(session.token, session.expiresAt));
    if (endpoint.etag) reply.header('etag', endpoint.etag(result as never));
    return respond(reply, endpoint.status, serializeAnswer(endpoint, schema, result));
  };

  const change = async (command: AnyCommand, request: FastifyRequest, reply: FastifyReply) => {
    const input = inputOf(endpoint, request);
    const once = idempotencyOf(request, endpoint, input, secrets);
    if (!once) return answer(reply, await executor.execute(command, request.state, input));
    const sources = { clock, secrets };
    const keeper = keepAnswer<unknown>(once, sources, (result) => ({
      status: endpoint.status,
      body: serializeAnswer(endpoint, schema, result),
    }));
    try {
      const kept = await executor.executeOnce(command, request.state, input, keeper);
      return respond(reply, kept.status, kept.body);
    } catch (error) {
      if (error instanceof DomainError && error.status === 409 && error.code !== 'IDEMPOTENCY_KEY_REUSED') {
        const body = JSON.stringify(errorBody(error, request.id));
        await keepRefusal(db, once, sources, { status: 409, body });
      }
      throw error;
    }
  };

  const listen = (request: FastifyRequest, reply: FastifyReply, { topics }: StreamAnswer) => {
    const token = cookie.read(request.headers.cookie) ?? '';
    const events = streams.open(request.state.actor, token, topics);
    // Proxies must hand on what comes as it comes.
    return reply.header('content-type', 'text/event-stream').header('x-accel-buffering', 'no').send(events);
  };

  app.route({
    method: endpoint.method,
    url: endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    config: { endpoint },
    ...(endpoint.upload ? { bodyLimit: endpoint.upload.limitBytes } : {}),
    ...(endpoint.stream ? { exposeHeadRoute: false } : {}),
    handler: async (request, reply) => {
      if (action.kind === 'command') return change(action, request, reply);
      const result = await executor.ask(action, request.state, inputOf(endpoint, request));
      if (endpoint.stream) return listen(request, reply, result as StreamAnswer);
      return endpoint.file ? sendFile(reply, result as FileAnswer) : answer(reply, result);
    },
  });
}
