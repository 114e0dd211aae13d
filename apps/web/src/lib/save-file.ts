import { apiErrorFrom } from './api-error.ts';
import { transport } from './transport.ts';

/** The name that an answer gives its file (RFC 6266). */
const nameOf = (response: Response): string =>
  /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'download';

/**
 * Saves the file at an address of the API. Not a plain link, because the answer may be a question first (a fresh proof of
 * identity). @throws ApiError
 */
export async function saveFile(url: string): Promise<void> {
  const response = await transport(new Request(new URL(url, globalThis.location.origin)));
  if (!response.ok) throw apiErrorFrom(response.status, await response.json().catch(() => null));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = nameOf(response);
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
