import { totalmem } from 'node:os';

/** Settings of the server, as name and value. Given on the command line, so that each start has exactly these. */
export function serverSettings(overrides: Record<string, string> = {}): Record<string, string> {
  const memoryMb = Math.floor(Math.min(totalmem(), process.constrainedMemory() || Infinity) / 2 ** 20);
  return {
    max_connections: '100',
    shared_buffers: `${Math.max(16, Math.min(256, Math.floor(memoryMb / 8)))}MB`,
    effective_cache_size: `${Math.max(64, Math.floor(memoryMb / 2))}MB`,
    // The cost of a random read on a disk without moving parts.
    random_page_cost: '1.1',
    wal_level: 'replica',
    synchronous_commit: 'on',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_line_prefix: '%m [%p] %q%u@%d ',
    log_min_duration_statement: '1s',
    // Parameters of slow statements may be personal data.
    log_parameter_max_length: '0',
    shared_preload_libraries: '',
    ...overrides,
  };
}
