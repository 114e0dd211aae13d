import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import { watchRest } from './rest.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts the Chromium that is there. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? findChromium();
  if (!executablePath) throw new Error('No Chromium is here. Install one, or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: flags });
}

export type Visitor = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser's console complained about, and requests to other hosts. */
  readonly complaints: string[];
  /** Waits until the page rests. */
  settled(): Promise<void>;
};

export type Look = {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
};

/** A browser of somebody's own: cookies, colour scheme, screen. */
export function newContext(browser: Browser, baseURL: string, look: Look = {}): Promise<BrowserContext> {
  const { colorScheme = 'light', width = 1440, height = 900 } = look;
  return browser.newContext({
    baseURL,
    colorScheme,
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
  });
}

/** A person with a browser of their own. */
export async function visit(browser: Browser, baseURL: string, look: Look = {}): Promise<Visitor> {
  return openPage(await newContext(browser, baseURL, look), baseURL);
}

/** A new page, also beside others of the same person. */
export async function openPage(context: BrowserContext, baseURL: string): Promise<Visitor> {
  const page = await context.newPage();
  const settled = watchRest(page);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // The browser itself reports every 4xx answer; those are part of the story.
    if (message.text().startsWith('Failed to load resource')) return;
    complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== new URL(baseURL).origin)
      complaints.push(`asked ${url.origin}`);
  });
  return { page, context, complaints, settled };
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on a page by WCAG 2.2 AA, as sentences. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // In the page itself: the other way opens a blank one to put the results of frames together, and no page has frames.
    .setLegacyMode()
    // What passes is not described.
    .options({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} — ${failureSummary ?? ''}`,
    ),
  );
}
