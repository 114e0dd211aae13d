/** The trace id of a W3C `traceparent` header, or null. */
export function traceIdOf(header: unknown): string | null {
  if (typeof header !== 'string') return null;
  const match = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(header);
  const id = match?.[1];
  return id && !/^0+$/.test(id) ? id : null;
}
