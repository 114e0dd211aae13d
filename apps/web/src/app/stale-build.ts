const key = 'porttask.reloaded-at';

/** A page opened before a release asks for chunks that are gone: load it anew, but not again and again. */
export function reloadWhenReplaced(): void {
  globalThis.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(key) ?? 0);
    if (performance.timeOrigin + performance.now() - last < 30_000) return;
    event.preventDefault();
    sessionStorage.setItem(key, String(performance.timeOrigin + performance.now()));
    globalThis.location.reload();
  });
}
