/** The first story in real browsers: set up, create, invite, accept, suspend, reinstate, and the audit log of it all. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { ana, createNordlys, joinAsAna, nordlys, password, setUp } from './support/people.ts';
import type { Server } from './support/server.ts';
import { startServer } from './support/server.ts';

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('lets a Super Admin govern an organization, and its people feel it at once', async () => {
  const marit = await setUp(browser, server);
  const link = await createNordlys(marit);
  const her = await joinAsAna(browser, server, link);

  // She sees no Administration, and the server agrees.
  expect(await her.page.getByRole('link', { name: 'Organizations', exact: true }).count()).toBe(0);
  expect(await her.page.getByText('Administration').count()).toBe(0);
  const status = await her.page.evaluate(async () => (await fetch('/v1/admin/organizations')).status);
  expect(status).toBe(403);

  // Suspend, with the consequences shown before the button.
  const { page } = marit;
  await page.goto('/admin/organizations');
  await page.getByRole('link', { name: nordlys.name }).click();
  await page.getByRole('button', { name: 'Suspend…' }).click();
  const dialog = page.getByRole('dialog', { name: `Suspend ${nordlys.name}` });
  await dialog.getByText('user loses access').waitFor();
  await dialog.getByText('session ends now').waitFor();
  await dialog.getByLabel('Why').click();
  await page.getByRole('option', { name: 'Payment' }).click();
  await dialog.getByLabel('Reason').fill('Three invoices unpaid since August');
  await dialog.getByRole('button', { name: 'Suspend organization' }).click();
  await page.getByText('Suspended', { exact: true }).first().waitFor();

  // Her next step tells her; signing in again does, too.
  await her.page.reload();
  await her.page.getByText(`${nordlys.name} is suspended`).first().waitFor();
  await her.page.getByRole('button', { name: 'Sign out' }).click();
  await her.page.waitForURL('**/sign-in**');
  const signIn = async () => {
    await her.page.getByLabel('Email').fill(ana.email);
    await her.page.getByLabel('Password', { exact: true }).fill(password);
    await her.page.getByRole('button', { name: 'Sign in' }).click();
  };
  await signIn();
  await her.page
    .getByText(/is suspended/)
    .first()
    .waitFor();

  await page.getByRole('button', { name: 'Reinstate…' }).click();
  const back = page.getByRole('dialog', { name: `Reinstate ${nordlys.name}` });
  await back.getByLabel('Reason').fill('All three were paid today');
  await back.getByRole('button', { name: 'Reinstate organization' }).click();
  await page.getByText('Active', { exact: true }).first().waitFor();
  await signIn();
  await her.page.waitForURL((url) => url.pathname === '/');

  // The audit log has every step.
  await page.goto('/admin/audit');
  for (const step of ['suspended', 'reinstated', 'created']) {
    await page
      .getByText(new RegExp(`${step}.*${nordlys.name}`))
      .first()
      .waitFor();
  }
  expect(marit.complaints).toEqual([]);
  expect(her.complaints).toEqual([]);
});
