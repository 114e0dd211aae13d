import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageCommand, readJson, root } from './project.mjs';
import { run } from './run.mjs';

const colors = process.stdout.isTTY ?? false;

/** @typedef {{ name: string, run: () => Promise<import('./run.mjs').Result> }} Step */

/**
 * The checks that read the code without running it.
 * @param {string} node
 * @returns {Step[]}
 */
export function staticChecks(node) {
  /** @param {string[]} args */
  const quietly = (...args) => run(node, args, { quiet: true });
  return [
    {
      name: 'format and lint',
      run: () =>
        quietly(
          packageCommand('@biomejs/biome', 'biome'),
          'ci',
          '--error-on-warnings',
          '--diagnostic-level=warn',
          `--colors=${colors ? 'force' : 'off'}`,
          '.',
        ),
    },
    { name: 'types', run: () => checkTypes(quietly) },
    { name: 'unused code', run: () => quietly(packageCommand('knip'), '--no-progress') },
  ];
}

/**
 * Runs all the steps, two at a time, whatever fails; prints one line for each and resolves with the names that failed.
 * @param {Step[]} steps
 */
export async function runSteps(steps) {
  /** @type {string[]} */
  const failed = [];
  const queue = [...steps];
  const worker = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const started = performance.now();
      const { code, output } = await step.run();
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(16)} ${seconds} s`);
      if (code === 0) continue;
      failed.push(step.name);
      console.log(output.trimEnd());
    }
  };
  await Promise.all([worker(), worker()]);
  return failed;
}

/**
 * @param {(...args: string[]) => Promise<import('./run.mjs').Result>} quietly
 */
async function checkTypes(quietly) {
  const projects = [...readJson('package.json').workspaces, 'scripts'].filter((folder) =>
    existsSync(join(root, folder, 'tsconfig.json')),
  );
  let code = 0;
  let output = '';
  for (const project of projects) {
    const result = await quietly(
      packageCommand('typescript', 'tsc'),
      '--pretty',
      String(colors),
      '-p',
      project,
    );
    code ||= result.code;
    output += result.output;
  }
  return { code, output };
}
