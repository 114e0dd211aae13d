import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '#kernel/clock';
import type { Job } from '#kernel/job';
import type { Ports, RandomSource } from '#kernel/ports';
import { createApprovalGate } from '#modules/approvals';
import type { CheckpointFile, CheckpointKey } from '#modules/audit';
import { auditJobs, createCheckpointFile, createCheckpointKey } from '#modules/audit';
import { createGate } from '#modules/gate';
import { createSessionActivity, createSessionReader } from '#modules/identity';
import { mailJobs } from '#modules/mails';
import { noteOrganizationActivity } from '#modules/organizations';
import type { UsageCounters } from '#modules/usage';
import { createUsageCounters } from '#modules/usage';
import { createPasswordHasher } from '#platform/crypto/password-hasher';
import { createSecretBox } from '#platform/crypto/secret-box';
import type { Databases } from '#platform/db/databases';
import { createDnsResolver } from '#platform/dns/dns-resolver';
import type { Executor } from '#platform/execute';
import { createExecutor } from '#platform/execute';
import { sessionCookie } from '#platform/http/cookies';
import { createHttp } from '#platform/http/create-http';
import { registerOperationRoutes } from '#platform/http/operation-routes';
import { createStreams } from '#platform/http/streams';
import { registerWebApp } from '#platform/http/web-app';
import { createImageEncoder } from '#platform/images/image-encoder';
import { passTime } from '#platform/jobs/pass-time';
import { createLedger } from '#platform/ledger';
import type { Log } from '#platform/log';
import { createMailTransport } from '#platform/mail/transport';
import type { Metrics } from '#platform/metrics';
import { createMetrics } from '#platform/metrics';
import type { MovableClock } from '#platform/test-clock';
import type { Config } from './config.ts';
import {
  approvable,
  disclosure,
  endpoints,
  entitlementSources,
  gateSources,
  limitUses,
  memberActions,
  modules,
  organizations,
  permissionsOf,
  subscribers,
  topics,
} from './modules.ts';

export type AppOptions = {
  readonly config: Config;
  readonly databases: Databases;
  readonly clock: Clock;
  /** The same clock where it can be moved. */
  readonly testClock?: MovableClock | null;
  readonly random: RandomSource;
  readonly secretKey: Buffer;
  readonly log: Log;
  /** Called after each commit that may have written events. */
  readonly wakeRelay: () => void;
  /** Jobs besides those of the modules, e.g. of a test. */
  readonly moreJobs?: readonly Job[];
  /** False leaves requests uncounted, so that a benchmark sees what counting costs. */
  readonly countUsage?: boolean;
};

export type App = {
  readonly http: FastifyInstance;
  readonly executor: Executor;
  readonly ports: Ports;
  readonly jobs: readonly Job[];
  readonly metrics: Metrics;
  readonly usage: UsageCounters;
  readonly audit: { readonly key: CheckpointKey; readonly file: CheckpointFile };
  /** Refuses new traffic, finishes what runs, writes down what was kept in memory. */
  close(): Promise<void>;
};

const webFolder = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
/** How often what is counted in memory is written down; also what a crash loses. */
const flushMs = 5_000;

/** Puts platform and modules together; starts nothing but a timer. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, databases, clock, random, secretKey, log, wakeRelay } = options;
  const { testClock = null, moreJobs = [], countUsage = true } = options;
  const ports: Ports = {
    passwords: createPasswordHasher(random),
    secrets: createSecretBox(secretKey, random),
    random,
    images: createImageEncoder(),
    dns: createDnsResolver(config.dnsServers),
    testClock: testClock && {
      offsetMs: () => testClock.offsetMs(),
      move: (to) => passTime({ clock: testClock, jobs, subscribers, databases, ports, executor, log }, to),
    },
    organizations,
    entitlementSources,
    gate: createGate({ db: databases.platform, clock, entitlementSources, gateSources, limitUses }),
    memberActions,
    permissionsOf,
    disclosure,
    approvable,
    deployment: {
      publicUrl: config.publicUrl,
      mail: { transport: config.mail.smtpUrl ? 'smtp' : 'kept', from: config.mail.from },
      version: config.version,
    },
  };
  const metrics = createMetrics(databases.platformPool);
  const ledger = createLedger(databases.platform, { clock, random });
  const executor = createExecutor({
    databases,
    clock,
    ports,
    ledger,
    approvals: createApprovalGate(),
    wakeRelay,
    metrics,
  });
  const readSession = createSessionReader({
    pool: databases.platformPool,
    clock,
    publicUrl: config.publicUrl,
  });
  const activity = createSessionActivity(databases.platform, noteOrganizationActivity);
  const usage = createUsageCounters({ db: databases.platform, clock, random, log });
  const cookie = sessionCookie(config.publicUrl);
  const audit = {
    key: await createCheckpointKey(secretKey),
    file: createCheckpointFile(path.join(config.dataDir, 'audit-checkpoints.ndjson')),
  };

  const jobs: readonly Job[] = [
    ...modules.flatMap((module) => module.jobs ?? []),
    ...auditJobs(audit.key, audit.file),
    ...mailJobs(createMailTransport(config.mail.smtpUrl, config.mail.from)),
    ...moreJobs,
  ];

  const streams = createStreams({ topics, readSession, db: databases.read, clock, log });
  const http = createHttp({
    streams,
    endpoints,
    executor,
    cookie,
    db: databases.platform,
    clock,
    secrets: ports.secrets,
    random,
    log,
    metrics,
    publicUrl: config.publicUrl,
    trustedProxies: config.trustedProxies,
    version: config.version,
    onAnswered: countUsage ? usage.note : () => undefined,
    async authenticate(token) {
      const actor = await readSession(token);
      if (actor.type === 'user') activity.note(actor, clock.wall());
      return actor;
    },
  });
  let stopping = false;
  registerOperationRoutes(http, {
    pool: databases.platformPool,
    metrics,
    version: config.version,
    isStopping: () => stopping,
  });
  await registerWebApp(http, webFolder, endpoints);

  const warn = (message: string) => (error: unknown) => log.warn({ err: error }, message);
  const flush = async () => {
    await activity.flush().catch(warn('could not note activity'));
    await usage.flush().catch(warn('could not write down usage'));
  };
  const timer = setInterval(flush, flushMs);

  return {
    http,
    executor,
    ports,
    metrics,
    usage,
    audit,
    jobs,
    async close() {
      stopping = true;
      clearInterval(timer);
      await http.close();
      await flush();
    },
  };
}
