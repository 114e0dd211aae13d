// Which browser the end-to-end tests take.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findChromium } from './chromium.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'porttask-chromium-'));
  vi.stubEnv('CHROMIUM_PATH', '');
  vi.stubEnv('PATH', folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('CHROMIUM_PATH wins', () => {
  vi.stubEnv('CHROMIUM_PATH', '/somewhere/chromium');
  expect(findChromium()).toBe('/somewhere/chromium');
});

test.runIf(process.platform === 'linux')(
  'one that does not start is passed over, none at all is null',
  () => {
    expect(findChromium()).toBeNull();
    program('chromium', 'exit 1');
    expect(findChromium()).toBeNull();
    program('google-chrome', 'exit 0');
    expect(findChromium()).toBe(join(folder, 'google-chrome'));
  },
);

function program(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
}
