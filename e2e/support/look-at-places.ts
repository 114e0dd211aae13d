import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from './browser.ts';
import { accessibilityProblems, launchBrowser, newContext, openPage } from './browser.ts';
import { keepPicture } from './pictures.ts';
import type { Place, Who } from './places.ts';
import type { Server } from './server.ts';
import { startServer } from './server.ts';
import type { Inhabited } from './world.ts';
import { inhabit } from './world.ts';

/** That a page fits the width of its screen, and that axe finds nothing wrong on it. */
export async function expectToFit(page: Page, where?: string): Promise<void> {
  const sidewaysScroll = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sidewaysScroll, where).toBeLessThanOrEqual(0);
  expect(await accessibilityProblems(page), where).toEqual([]);
}

/**
 * Tests of places, which a file has as its own: freshly opened in each scheme, then narrow, as for people who turn
 * their device.
 * @returns who and what is on the file's server, once its tests run
 */
export function lookAt(places: readonly Place[]): () => Inhabited {
  let server: Server;
  let browser: Browser;
  let inhabited: Inhabited;
  const contexts = new Map<Who, BrowserContext>();
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    inhabited = await inhabit(browser, server);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** A new page of somebody, in a browser that remembers nothing but who signed in. */
  async function newPage(who: Who): Promise<Visitor> {
    const context = contexts.get(who) ?? (await newContext(browser, server.url));
    if (!contexts.has(who)) {
      contexts.set(who, context);
      await context.addCookies((await inhabited.visitors[who]?.context.cookies()) ?? []);
      await context.addInitScript(() => {
        if (location.protocol === 'http:') localStorage.clear();
      });
    }
    return openPage(context, server.url);
  }

  async function open({ page, settled }: Visitor, { path, open: openMore }: Place): Promise<void> {
    await page.goto(path(inhabited.world));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await settled();
    if (!openMore) return;
    await (await openMore(page)).waitFor();
    await settled();
  }

  it.each(places)(
    '$name is accessible in both schemes, fits 320 px and asks no other host (B6)',
    async (place) => {
      const visitor = await newPage(place.who);
      const { page } = visitor;
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await open(visitor, place);
        await keepPicture(page, place, colorScheme);
        expect(await accessibilityProblems(page), colorScheme).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 900 });
      await visitor.settled();
      await expectToFit(page);
      expect(visitor.complaints).toEqual([]);
      await page.close();
    },
  );
  return () => inhabited;
}
