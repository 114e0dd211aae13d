import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// All cores: left to itself vitest spares one, which on two is half of them. Yet not more files at once than their
// one PostgreSQL has connections for.
const maxWorkers = Math.min(availableParallelism(), 8);

export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      {
        test: {
          name: 'laws',
          include: ['apps/server/test/laws/**/*.test.ts'],
          globalSetup: 'apps/server/test/global-setup.ts',
        },
      },
      {
        test: {
          name: 'server',
          include: ['apps/server/**/*.test.ts', 'packages/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'apps/server/test/laws/**'],
          globalSetup: 'apps/server/test/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'web',
          include: ['apps/web/src/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: 'e2e/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
