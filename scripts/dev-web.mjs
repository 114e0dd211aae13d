// The web app with live reload; everything that is the server's goes to the server. Argument: the server's port.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './project.mjs';

const serverPaths = [
  ...['/v1', '/ofrep', '/api', '/openapi.json', '/docs/api', '/.well-known'],
  ...['/livez', '/readyz', '/health', '/metrics'],
];
const web = join(root, 'apps', 'web');
const serverPort = Number(process.argv[2]);
const viteUrl = pathToFileURL(createRequire(join(web, 'package.json')).resolve('vite'));
const { createServer } = await import(viteUrl.href);

const server = await createServer({
  root: web,
  server: {
    host: '127.0.0.1',
    port: serverPort + 1,
    strictPort: true,
    proxy: Object.fromEntries(serverPaths.map((path) => [path, `http://127.0.0.1:${serverPort}`])),
  },
});
await server.listen();
console.log(`Web app with live reload: http://127.0.0.1:${serverPort + 1}`);
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
  process.once(signal, () => server.close().finally(() => process.exit(0)));
}
