import type { AddressInfo } from 'node:net';
import type { App } from '#app/create-app';
import { createApp } from '#app/create-app';
import { systemRandom } from '#platform/crypto/random';
import type { Databases } from '#platform/db/databases';
import { openDatabases } from '#platform/db/databases';
import { createLog } from '#platform/log';
import type { Client } from './client.ts';
import { createClient } from './client.ts';
import type { TestApp } from './test-app.ts';

export type Node = {
  readonly app: App;
  readonly databases: Databases;
  /** Whoever is signed in elsewhere, at this node. */
  client(of: Client): Client;
  close(): Promise<void>;
};

/** A second process over the same database, as a load balancer would have it: with connections and memory of its own. */
export async function anotherNode({ config, databaseUrl, clock, url }: TestApp): Promise<Node> {
  const databases = openDatabases({ url: databaseUrl, poolSize: 4, onError: () => undefined });
  const app = await createApp({
    config,
    databases,
    clock,
    random: systemRandom,
    secretKey: config.secretKey ?? systemRandom.bytes(32),
    log: createLog('silent'),
    wakeRelay: () => undefined,
  });
  await app.http.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.http.server.address() as AddressInfo;
  return {
    app,
    databases,
    client: ({ cookie }) => createClient(`http://127.0.0.1:${port}`, cookie, url),
    async close() {
      await app.close();
      await databases.close();
    },
  };
}
