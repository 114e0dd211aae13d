/** Business time is moved in Settings; the shell says which day it is, and relative times go by it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from './support/browser.ts';
import { accessibilityProblems, launchBrowser } from './support/browser.ts';
import { createNordlys, setUp } from './support/people.ts';
import type { Server } from './support/server.ts';
import { startServer } from './support/server.ts';

let server: Server;
let browser: Browser;
let marit: Visitor;
beforeAll(async () => {
  [server, browser] = await Promise.all([
    startServer('127.0.0.1', { PORTTASK_TEST_CLOCK: '1' }),
    launchBrowser(),
  ]);
  marit = await setUp(browser, server);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const hint = () => marit.page.getByRole('link', { name: /^Business time \d/ });

it('a month ahead: the form, the hint, and what was created is older', async () => {
  const { page } = marit;
  await createNordlys(marit);
  await page.goto('/admin');
  const before = await hint().textContent();
  await hint().click();
  await page.getByRole('heading', { name: 'Test clock' }).waitFor();
  await page.getByRole('button', { name: 'Move business time' }).click();
  await page.getByText('Enter when it shall be').waitFor();
  await page.getByRole('button', { name: 'A month ahead' }).click();
  await page.getByRole('button', { name: 'Move business time' }).click();
  await page.getByText('Business time was moved').waitFor();
  await expect.poll(() => hint().textContent()).not.toBe(before);
  await page.goto('/admin/organizations');
  const created = page
    .getByRole('row', { name: /Nordlys/ })
    .locator('time')
    .last();
  expect(await created.textContent()).not.toMatch(/ago|now/);
  await page.goto('/profile?tab=sessions');
  await page.getByText(/Signed in .*(ago|now)/).waitFor();
  expect(marit.complaints).toEqual([]);
});

it.each(['light', 'dark'] as const)('the page is accessible and fits a phone: %s', async (colorScheme) => {
  const { page } = marit;
  await page.emulateMedia({ colorScheme });
  await page.goto('/admin/settings?tab=test-clock');
  await page.getByRole('heading', { name: 'Test clock' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });
});
