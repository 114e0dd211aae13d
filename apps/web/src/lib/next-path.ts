const nowhere = 'http://porttask.invalid';
const doors = /^\/(sign-in|o|setup|reset|forgotten-password)(\/|$)/;

/**
 * Where to go after signing in, from `?next=`: a path of this app and nothing else. Whatever a browser would read as
 * another host (`//host`, `/\host`, `/<tab>/host`) falls back to the start page.
 */
export function nextPath(next: string | undefined, fallback = '/'): string {
  if (next === undefined || !next.startsWith('/')) return fallback;
  const url = URL.parse(next, nowhere);
  if (!url || url.origin !== nowhere) return fallback;
  const path = `${url.pathname}${url.search}${url.hash}`;
  // "/.//host" is this origin until it is read a second time.
  if (url.pathname.startsWith('//') || doors.test(url.pathname)) return fallback;
  return path;
}
