import type { IncomingHttpHeaders } from 'node:http';
import { DomainError } from '#kernel/domain-error';

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
};

/**
 * Refuses writes that another site had the browser send (B1): the origin must be ours, by `Origin` or, where the browser
 * says so itself, by `Sec-Fetch-Site`. Without a cookie a missing `Origin` is fine: no browser is involved.
 * @throws DomainError ORIGIN_REFUSED
 */
export function assertSameOrigin(
  headers: IncomingHttpHeaders,
  publicOrigin: string,
  hasCookie: boolean,
): void {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (origin === undefined && site === undefined && !hasCookie) return;
  const ours = origin === publicOrigin && (site === undefined || site === 'same-origin');
  const sayso = site === 'same-origin' && (origin === undefined || hostOf(origin) === host);
  if (!ours && !sayso) throw new DomainError('ORIGIN_REFUSED');
}
