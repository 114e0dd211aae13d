import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from './project.mjs';
import { run } from './run.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'msedge',
  'microsoft-edge',
];
const packages = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'];

/**
 * A Chromium, Chrome or Edge of this machine.
 * @returns {string | null}
 */
export function findChromium() {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces()].find(runs) ?? null;
}

/** Finds a Chromium or, on Debian and Ubuntu, installs one, with fonts for the scripts the screens are shown in. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const apt = aptGet();
  if (apt) {
    console.log('Installing Chromium for the browser tests (once)');
    await run(apt.command, [...apt.args, 'update'], { quiet: true });
    const install = ['install', '-y', '--no-install-recommends', ...packages];
    const { code, output } = await run(apt.command, [...apt.args, ...install], {
      quiet: true,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (code !== 0) console.error(output.trim());
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Problem(
    'The browser tests need Chromium, Chrome or Edge: install one, or set CHROMIUM_PATH to it.',
  );
}

function aptGet() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return { command: 'apt-get', args: [] };
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return { command: 'sudo', args: ['-n', 'apt-get'] };
  } catch {
    return undefined;
  }
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform !== 'win32') return [];
  const { ProgramFiles = '', 'ProgramFiles(x86)': x86 = '', LOCALAPPDATA = '' } = process.env;
  const browsers = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return [ProgramFiles, x86, LOCALAPPDATA].flatMap((folder) =>
    browsers.map((browser) => join(folder, browser)),
  );
}

/**
 * Starting it is the only proof: some distributions install a script that asks for another package.
 * @param {string} path
 */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    // On macOS and Windows a browser asked for its version may open a window instead.
    if (process.platform === 'linux') execFileSync(path, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
