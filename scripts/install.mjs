import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { serverNode } from './node-version.mjs';
import { Problem, readJson, root } from './project.mjs';
import { run } from './run.mjs';

const markerPath = join(root, 'node_modules', '.porttask-install');

/** Installs the packages unless those of this lock file are there already. */
export async function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (read(markerPath) === wanted && serverNode()) return;
  if (!(matchesLockFile() && serverNode())) await install();
  writeFileSync(markerPath, wanted);
}

async function install() {
  console.log('Installing packages (once, about a minute)');
  const all = ['--include=dev', '--include=optional'];
  const exact = await npm('ci', ...all);
  if (exact.code !== 0) {
    // A lock file written against a registry that lacks packages of other platforms is out of step to npm ci;
    // npm install takes the same versions from it.
    if (!exact.output.includes('EUSAGE')) throw failure(exact.output);
    const { code, output } = await npm('install', '--no-save', ...all);
    if (code !== 0) throw failure(output);
  }
  // Where install scripts are switched off, Node is the one package that cannot do without.
  if (!serverNode()) await npm('rebuild', 'node', '--ignore-scripts=false');
}

/** Whether somebody ran npm by hand since: npm notes what it installed in a lock file of its own. */
function matchesLockFile() {
  try {
    const wanted = readJson('package-lock.json').packages;
    const found = readJson('node_modules/.package-lock.json').packages;
    return Object.keys(wanted)
      .filter((path) => path.includes('node_modules/') && !(wanted[path].optional && !found[path]))
      .every((path) => found[path] && found[path].version === wanted[path].version);
  } catch {
    return false;
  }
}

/** @param {string[]} args */
async function npm(...args) {
  const { npm_execpath: npmPath = '', npm_node_execpath: nodePath = process.execPath } = process.env;
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const isNpm = /npm-cli\.c?js$/.test(npmPath);
  // Packages' own scripts look for node and npm on the path, where those that started us may not be.
  const folders = [dirname(nodePath), ...(isNpm ? [dirname(npmPath)] : [])];
  const env = { ...process.env, PATH: [...folders, process.env.PATH].join(delimiter) };
  const onPath = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return isNpm
    ? run(nodePath, [npmPath, ...args, ...quiet], { quiet: true, env })
    : run(onPath, [...args, ...quiet], { quiet: true, env });
}

/** @param {string} output */
function failure(output) {
  return new Problem(`${output.trim()}\nThe packages could not be installed; what npm said is above.`);
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
