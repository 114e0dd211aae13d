import { internalOrigin, system } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { createSuperAdmin } from '#modules/identity';
import type { Executor } from '#platform/execute';
import type { Config } from './config.ts';
import { ConfigError } from './config.ts';

/** Creates the first Super Admin from the environment, where there is none yet. @throws ConfigError for a poor value */
export async function createFirstAdmin({ firstAdmin }: Config, executor: Executor): Promise<void> {
  if (!firstAdmin) return;
  const caller = { actor: system('environment'), origin: internalOrigin };
  try {
    await executor.execute(createSuperAdmin, caller, { ...firstAdmin, name: 'Super Admin', onlyFirst: true });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const problems = error.details.map(({ field, message }) => `${field} ${message}`).join('; ');
    throw new ConfigError(`PORTTASK_ADMIN_EMAIL and PORTTASK_ADMIN_PASSWORD: ${problems || error.message}`);
  }
}
