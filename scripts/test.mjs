// npm test: every check and every test. `npm test -- <filter>` runs the tests whose path contains the filter;
// `--only e2e` (or another project of vitest.config.ts) runs that project alone.
import { runSteps, staticChecks } from './checks.mjs';
import { ensureChromium, findChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode, requireServerNode } from './node-version.mjs';
import { complain } from './project.mjs';
import { runTests } from './vitest.mjs';

const stages = [['laws'], ['server', 'web'], ['e2e']];

const filters = process.argv.slice(2);
const onlyAt = filters.indexOf('--only');
const only = onlyAt >= 0 ? filters.splice(onlyAt, 2)[1] : undefined;
let passed = 0;
let failed = 0;

try {
  requireNode();
  await ensureInstalled();
  const node = requireServerNode();
  if (only === undefined && filters.length === 0) {
    const checks = staticChecks(node);
    failed += (await runSteps(checks)).length;
    passed += checks.length - failed;
  }
  for (const projects of chosenStages()) {
    const result = await runStage(node, projects);
    passed += result.passed;
    failed += result.failed;
  }
} catch (error) {
  complain(error);
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function chosenStages() {
  if (only !== undefined) return [[only]];
  return filters.length > 0 ? [stages.flat()] : stages;
}

/**
 * @param {string} node
 * @param {string[]} projects
 */
async function runStage(node, projects) {
  try {
    // A filter may well leave no browser test, for which nothing is then installed.
    const browser = projects[0] === 'e2e' ? await ensureChromium() : findChromium();
    const env = browser ? { ...process.env, CHROMIUM_PATH: browser } : process.env;
    return await runTests(node, { projects, filters, env });
  } catch (error) {
    complain(error);
    return { passed: 0, failed: 1 };
  }
}
