import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem, packageCommand, root } from './project.mjs';
import { run } from './run.mjs';

const web = join(root, 'apps', 'web');
const marker = join(web, 'dist', '.sources');

/**
 * Builds the web app unless the one there was built from the same sources.
 * @param {string} node
 */
export async function ensureWebBuilt(node) {
  const sources = hashOfSources();
  if (existsSync(join(web, 'dist', 'index.html')) && existsSync(marker)) {
    if (readFileSync(marker, 'utf8') === sources) return;
  }
  console.log('Building the web app (only when it has changed)');
  // Whoever starts the build, also a test, gets what production gets.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { code, output } = await run(node, [packageCommand('vite'), 'build'], { cwd: web, quiet: true, env });
  if (code !== 0)
    throw new Problem(`${output.trim()}\nThe web app could not be built; what Vite said is above.`);
  writeFileSync(marker, sources);
}

function hashOfSources() {
  const configs = readdirSync(web).filter((name) =>
    /^(index\.html|package\.json|(vite|postcss)\.config\..+)$/.test(name),
  );
  const files = [
    ...configs.map((name) => join(web, name)),
    ...['apps/web/src', 'apps/web/public', 'packages/contracts/src', 'packages/sdk/src'].flatMap(filesIn),
    join(root, 'package-lock.json'),
  ];
  const hash = createHash('sha256');
  for (const file of files.sort())
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : [join(root, path)];
  });
}
