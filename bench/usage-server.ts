import path from 'node:path';
import { readConfig } from '../apps/server/src/app/config.ts';
import { createApp } from '../apps/server/src/app/create-app.ts';
import { systemClock } from '../apps/server/src/platform/clock.ts';
import { systemRandom } from '../apps/server/src/platform/crypto/random.ts';
import { openDatabases } from '../apps/server/src/platform/db/databases.ts';
import { createLog } from '../apps/server/src/platform/log.ts';

/** The product's HTTP server over a database that is there, with or without its counters of usage. */
const { PORT = '', DATABASE_URL = '', COUNTED, DATA = '' } = process.env;
const log = createLog('warn');
const databases = openDatabases({ url: DATABASE_URL, onError: (error) => log.warn(error) });
const app = await createApp({
  config: readConfig({ PORT, DATABASE_URL, PORTTASK_DATA: path.join(DATA, PORT) }),
  databases,
  clock: systemClock,
  random: systemRandom,
  secretKey: systemRandom.bytes(32),
  log,
  wakeRelay: () => undefined,
  countUsage: COUNTED === 'yes',
});
await app.http.listen({ host: '127.0.0.1', port: Number(PORT) });
process.on('message', () => process.send?.(process.cpuUsage()));
process.on('SIGTERM', async () => {
  await app.close();
  await databases.close();
  process.exit(0);
});
process.send?.('ready');
