import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = ReturnType<typeof createMetrics>;

/** Measurements of this process, named by the OpenTelemetry conventions; no label per organization or user. */
export function createMetrics(pool: {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'Duration of HTTP server requests',
    labelNames: ['http_request_method', 'http_route', 'http_response_status_code'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    registers: [registry],
  });
  const commands = new Counter({
    name: 'porttask_commands_total',
    help: 'Commands by name and outcome',
    labelNames: ['command', 'outcome'],
    registers: [registry],
  });
  const relayed = new Counter({
    name: 'porttask_outbox_events_relayed_total',
    help: 'Events taken from the outbox',
    registers: [registry],
  });
  new Gauge({
    name: 'porttask_database_connections',
    help: 'Connections of the platform pool by state',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'used' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  return { registry, requests, commands, relayed };
}
