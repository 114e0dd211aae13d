import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { DomainError } from '#kernel/domain-error';
import { pendingMigrations } from '#platform/db/migrate';
import type { Metrics } from '#platform/metrics';

type Options = {
  readonly pool: pg.Pool;
  readonly metrics: Metrics;
  readonly version: string;
  /** Whether this process is shutting down: no new traffic, please. */
  readonly isStopping: () => boolean;
};

type Check = {
  status: 'pass' | 'warn' | 'fail';
  output?: string;
  observedValue?: number;
  observedUnit?: string;
};

const health = 'application/health+json; charset=utf-8';
const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** `/livez`, `/readyz`, `/health` and `/metrics`, for those who operate the platform. */
export function registerOperationRoutes(
  app: FastifyInstance,
  { pool, metrics, version, isStopping }: Options,
): void {
  const database = async (): Promise<Check> => {
    const started = performance.now();
    try {
      const pending = await pendingMigrations(pool);
      if (pending.length > 0) return { status: 'fail', output: `migrations missing: ${pending.join(', ')}` };
      return { status: 'pass', observedValue: Math.round(performance.now() - started), observedUnit: 'ms' };
    } catch {
      return { status: 'fail', output: 'the database does not answer' };
    }
  };

  app.get('/livez', (_request, reply) => reply.type(health).send({ status: 'pass' }));

  app.get('/readyz', async (_request, reply) => {
    const check: Check = isStopping() ? { status: 'fail', output: 'shutting down' } : await database();
    return reply
      .code(check.status === 'pass' ? 200 : 503)
      .type(health)
      .send({ status: check.status, checks: { database: [check] } });
  });

  app.get('/health', async (_request, reply) => {
    const check = await database();
    const memory = { status: 'pass', observedValue: process.memoryUsage.rss(), observedUnit: 'By' };
    return reply
      .code(check.status === 'fail' ? 503 : 200)
      .type(health)
      .send({
        status: check.status,
        version,
        checks: { 'database:migrations': [check], 'process:memory': [memory] },
      });
  });

  // Behind a proxy every peer is loopback; a forwarded request is somebody else.
  app.get('/metrics', async (request, reply) => {
    const forwarded = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
    if (!loopback.test(request.socket.remoteAddress ?? '') || forwarded !== undefined)
      throw new DomainError('FORBIDDEN');
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.registry.metrics());
  });
}
