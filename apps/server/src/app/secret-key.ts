import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RandomSource } from '#kernel/ports';
import type { Config } from './config.ts';
import { ConfigError, readSecretKey } from './config.ts';

/**
 * The installation's secret: from the environment, or kept in the data folder (mode 0600) and made there once.
 * @throws ConfigError when an own database is used without a key: its secrets must not depend on one machine's folder
 */
export async function loadSecretKey(config: Config, random: RandomSource): Promise<Buffer> {
  if (config.secretKey) return config.secretKey;
  if (config.database.url) {
    throw new ConfigError(
      'With DATABASE_URL set PORTTASK_SECRET_KEY too: 32 bytes, e.g. from "openssl rand -hex 32".',
    );
  }
  const file = path.join(config.dataDir, 'secret-key');
  await mkdir(config.dataDir, { recursive: true });
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(`${random.bytes(32).toString('hex')}\n`);
    await handle.sync();
    await handle.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readSecretKey((await readFile(file, 'utf8')).trim());
}
