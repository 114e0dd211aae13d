import { Resolver } from 'node:dns/promises';
import type { DnsResolver } from '#kernel/ports';

const timeoutMs = 2_000;
const tries = 2;

/** Answers that mean: asked, and there is no such record. */
const absent = new Set(['ENODATA', 'ENOTFOUND']);

/** @param servers addresses of the name servers to ask, with ports if need be; the system's, when there are none */
export function createDnsResolver(servers: readonly string[]): DnsResolver {
  return {
    async texts(name) {
      const resolver = new Resolver({ timeout: timeoutMs, tries });
      if (servers.length > 0) resolver.setServers(servers);
      try {
        const records = await resolver.resolveTxt(name);
        return records.map((strings) => strings.join(''));
      } catch (error) {
        return absent.has((error as NodeJS.ErrnoException).code ?? '') ? [] : null;
      }
    },
  };
}
