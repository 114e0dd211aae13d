import { DomainError, invalid } from '#kernel/domain-error';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** More than any body needs, and far less than what would exhaust the stack of those who walk through it. */
const deepest = 32;

/**
 * First place of a key that would reach an object's prototype, as a path; else null (X4).
 * @throws DomainError MALFORMED_REQUEST when the value is nested too deeply
 */
function pollutedAt(value: unknown, at: readonly string[] = []): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (at.length >= deepest)
    throw new DomainError('MALFORMED_REQUEST', { problem: 'it is nested too deeply' });
  for (const [key, inner] of Object.entries(value)) {
    const path = [...at, key];
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return path.join('.');
    const found = pollutedAt(inner, path);
    if (found) return found;
  }
  return null;
}

/**
 * A request's JSON body. An empty one is an empty object.
 * @throws DomainError MALFORMED_REQUEST when it is no JSON or nested too deeply, VALIDATION_ERROR when it names a prototype
 */
export function parseJsonBody(bytes: Buffer): unknown {
  if (bytes.length === 0) return {};
  let value: unknown;
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new DomainError('MALFORMED_REQUEST', { problem: 'the body is not UTF-8' });
  }
  try {
    value = JSON.parse(text);
  } catch {
    throw new DomainError('MALFORMED_REQUEST', { problem: 'the body is not valid JSON' });
  }
  const polluted = pollutedAt(value);
  if (polluted !== null) throw invalid({ field: polluted, message: 'is not a known field' });
  return value;
}
