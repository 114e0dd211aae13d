// npm start: installs and builds what is missing, then runs the server until it is told to stop.
import { ensureInstalled } from './install.mjs';
import { requireNode, requireServerNode } from './node-version.mjs';
import { fail } from './project.mjs';
import { supervise } from './supervise.mjs';
import { ensureWebBuilt } from './web-build.mjs';

try {
  requireNode();
  await ensureInstalled();
  const node = requireServerNode();
  await ensureWebBuilt(node);
  process.exitCode = await supervise([{ command: node, args: ['apps/server/src/main.ts'] }]);
} catch (error) {
  fail(error);
}
