import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel/domain-error';
import type { Endpoint } from '#kernel/endpoint';

/** Paths that are never a page of the web app. */
const serverPaths = /^\/(v1|openapi\.json|livez|readyz|health|metrics|assets|\.well-known|ofrep|api)(\/|$)/;

const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0] ?? '/';

/** Methods that an address knows, for 405. */
function allowedMethods(endpoints: readonly Endpoint[]): (path: string) => readonly string[] {
  const patterns = endpoints.map(({ method, path: template }) => ({
    method,
    pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }));
  return (requested) => [
    ...new Set(patterns.filter(({ pattern }) => pattern.test(requested)).map(({ method }) => method)),
  ];
}

/** Serves the built web app, and answers everything that is nowhere. */
export async function registerWebApp(
  app: FastifyInstance,
  folder: string,
  endpoints: readonly Endpoint[],
): Promise<void> {
  const index = path.join(folder, 'index.html');
  const isBuilt = existsSync(index);
  if (isBuilt) {
    await app.register(async (web) => {
      // Only files of the app are compressed: answers mix secrets with what a caller sends (BREACH).
      await web.register(compress, { global: true, encodings: ['br', 'gzip'] });
      await web.register(fastifyStatic, {
        root: folder,
        wildcard: false,
        index: false,
        setHeaders: (reply, file) => {
          const forever = file.includes(`${path.sep}assets${path.sep}`);
          reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
        },
      });
    });
  }
  const methodsOf = allowedMethods(endpoints);
  app.setNotFoundHandler(async (request, reply) => {
    const requested = pathOf(request);
    const allowed = methodsOf(requested);
    if (allowed.length > 0) {
      reply.header('allow', allowed.join(', '));
      throw new DomainError('METHOD_NOT_ALLOWED', { method: request.method, allowed: allowed.join(' or ') });
    }
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !serverPaths.test(requested);
    if (!isPage || !isBuilt) throw new DomainError('NOT_FOUND');
    // Read each time: a newer build names other files.
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(await readFile(index));
  });
}
