import { isIP } from 'node:net';
import { DomainError } from '#kernel/domain-error';

/** Who this installation is to an authenticator: the host of the public URL, and the origin browsers must name. */
export type RelyingParty = { readonly id: string; readonly name: string; readonly origin: string };

const isLocal = (host: string): boolean => host === 'localhost' || host.endsWith('.localhost');

/** What would have to change so that browsers offer passkeys at this address; null when they do. */
function remedyFor({ hostname, port, protocol }: URL): string | null {
  const address = isIP(hostname.replaceAll(/[[\]]/g, ''));
  if (address === 0 && (protocol === 'https:' || isLocal(hostname))) return null;
  const named = 'Set PUBLIC_URL to an https address with a name.';
  const loopback = address !== 0 && /^(127\.|\[::1\])/.test(hostname);
  if (!loopback) return named;
  const local = `http://localhost${port ? `:${port}` : ''}`;
  return `On this machine, start with PUBLIC_URL=${local} and open ${local}; elsewhere, set PUBLIC_URL to an https address with a name.`;
}

/**
 * Made of the public URL alone, never of a request. WebAuthn wants a name and a secure connection: it refuses IP addresses.
 * @throws DomainError PASSKEYS_UNAVAILABLE with what to do about it
 */
export function relyingParty(publicUrl: string): RelyingParty {
  const url = new URL(publicUrl);
  const remedy = remedyFor(url);
  if (remedy !== null) throw new DomainError('PASSKEYS_UNAVAILABLE', { address: url.origin, remedy });
  return { id: url.hostname, name: 'PortTask', origin: url.origin };
}
