import type { Page, Request } from 'playwright-core';

const patience = 30_000;

/**
 * Watches what a page asks for, from before it is opened.
 * @returns waits until the page rests: nothing is asked any more, nothing shows that it loads or still moves, and the
 * browser had nothing else to do for a while, also after it became dark or narrow. A quiet network alone says less on a
 * busy machine, where what was asked for last may not have been drawn yet.
 */
export function watchRest(page: Page): () => Promise<void> {
  const running = new Set<Request>();
  let asked = 0;
  page.on('request', (request) => {
    // The stream stays open for as long as the page does.
    if (request.resourceType() === 'eventsource') return;
    asked += 1;
    running.add(request);
  });
  page.on('requestfinished', (request) => running.delete(request));
  page.on('requestfailed', (request) => running.delete(request));

  return async () => {
    const deadline = Date.now() + patience;
    let before: number;
    do {
      if (Date.now() > deadline)
        throw new Error(`the page does not come to rest; asked: ${[...running].map((each) => each.url())}`);
      before = asked;
      await page.evaluate(untilIdle, patience);
    } while (running.size > 0 || asked > before);
  };
}

/** Runs in the page. */
async function untilIdle(timeout: number): Promise<void> {
  /** What shows that it loads or moves. Skeletons pulse for ever; what waits behind them is busy. */
  const busy = (): string[] => [
    ...[...document.querySelectorAll('[aria-busy="true"]')].map((each) => each.outerHTML.slice(0, 120)),
    ...(document.fonts.status === 'loading' ? ['fonts'] : []),
    ...document.getAnimations().flatMap(({ playState, effect }) => {
      const endless = effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
      return playState === 'running' && !endless ? ['an animation'] : [];
    }),
  ];
  const deadline = performance.now() + timeout;
  for (let idle = 0; idle < 4; ) {
    // Without a timeout it never came after a passkey was made.
    await new Promise<void>((resolve) =>
      setTimeout(() => requestIdleCallback(() => resolve(), { timeout: 250 }), 25),
    );
    const what = busy();
    if (performance.now() > deadline) throw new Error(`the page does not rest: ${what.join(', ')}`);
    idle = what.length > 0 ? 0 : idle + 1;
  }
}
