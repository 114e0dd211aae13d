import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Problem, readJson, root } from './project.mjs';

const serverMajor = 26;

/** Refuses a Node that cannot even install PortTask. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Problem(
    `PortTask needs Node 20.19 or later to start, and this is Node ${process.versions.node}. Install a current Node from https://nodejs.org.`,
  );
}

/** The Node that runs PortTask: the one among its packages, by its real path so that signals reach it. */
export function serverNode() {
  const candidates = [process.execPath];
  try {
    candidates.unshift(
      join(root, 'node_modules', 'node', readJson('node_modules/node/package.json').bin.node),
    );
  } catch {}
  return candidates.find((path) => versionOf(path).startsWith(`v${serverMajor}.`));
}

/** Like serverNode, for when it must be there. */
export function requireServerNode() {
  const path = serverNode();
  if (path !== undefined) return path;
  throw new Problem(
    `PortTask runs on Node ${serverMajor}, which the package "node" should have brought but did not. Run "npm rebuild node --ignore-scripts=false", or start PortTask with Node ${serverMajor} itself.`,
  );
}

/** @param {string} path */
function versionOf(path) {
  if (path === process.execPath) return process.version;
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
