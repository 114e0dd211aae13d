// npm run dev: the server, restarted when it changes, and the web app with live reload in front of it.
import { ensureInstalled } from './install.mjs';
import { requireNode, requireServerNode } from './node-version.mjs';
import { fail } from './project.mjs';
import { supervise } from './supervise.mjs';

try {
  requireNode();
  await ensureInstalled();
  const node = requireServerNode();
  const serverPort = Number(process.env.PORT ?? 4400);
  const webUrl = `http://127.0.0.1:${serverPort + 1}`;
  // Cookies and links belong to the address in the browser, which here is the web app's.
  const env = { ...process.env, PUBLIC_URL: process.env.PUBLIC_URL ?? webUrl };
  process.exitCode = await supervise([
    { command: node, args: ['--watch', 'apps/server/src/main.ts'], env },
    { command: node, args: ['scripts/dev-web.mjs', String(serverPort)] },
  ]);
} catch (error) {
  fail(error);
}
