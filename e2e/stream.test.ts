/** A job's progress moves by the stream, and where there is none the page asks for it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from './support/browser.ts';
import { launchBrowser } from './support/browser.ts';
import { setUp } from './support/people.ts';
import type { Server } from './support/server.ts';
import { startServer } from './support/server.ts';

let server: Server;
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  visitor = await setUp(browser, server);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function verify(): Promise<void> {
  const { page } = visitor;
  await page.goto('/admin/audit');
  await page.getByRole('button', { name: /^Verify/ }).click();
  await page.getByText('The audit chain holds').waitFor();
}

it('S9: the result of a job arrives over the stream', async () => {
  const opened = visitor.page.waitForRequest('**/v1/stream?topics=jobs');
  await verify();
  expect((await (await opened).response())?.status()).toBe(200);
  expect(visitor.complaints).toEqual([]);
});

it('S9: and without the stream', async () => {
  await visitor.page.route('**/v1/stream**', (route) => route.fulfill({ status: 429, json: {} }));
  await verify();
});
