// npm run check: everything that can be checked in under a minute.
import { runSteps, staticChecks } from './checks.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode, requireServerNode } from './node-version.mjs';
import { fail } from './project.mjs';
import { runTests } from './vitest.mjs';

try {
  requireNode();
  await ensureInstalled();
  const node = requireServerNode();
  const laws = { name: 'laws', run: () => runTests(node, { projects: ['laws'], quiet: true }) };
  const failed = await runSteps([...staticChecks(node), laws]);
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  fail(error);
}
