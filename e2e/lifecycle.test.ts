/** The end of an organization in two browsers: exported, deactivated, and restored; what it does to its people at once. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from './support/browser.ts';
import { accessibilityProblems, launchBrowser } from './support/browser.ts';
import { ana, createNordlys, joinAsAna, nordlys, password, setUp } from './support/people.ts';
import type { Server } from './support/server.ts';
import { startServer } from './support/server.ts';

let server: Server;
let browser: Browser;
let marit: Visitor;
let her: Visitor;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  marit = await setUp(browser, server);
  her = await joinAsAna(browser, server, await createNordlys(marit));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const openNordlys = async () => {
  await marit.page.goto('/admin/organizations');
  await marit.page.getByRole('link', { name: nordlys.name }).click();
  await marit.page.getByRole('heading', { name: nordlys.name }).waitFor();
};
const signIn = async () => {
  await her.page.goto('/sign-in');
  await her.page.getByLabel('Email').fill(ana.email);
  await her.page.getByLabel('Password', { exact: true }).fill(password);
  await her.page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

it('suspending shuts another browser at its next step', async () => {
  await her.page.goto('/profile');
  await openNordlys();
  await marit.page.getByRole('button', { name: 'Suspend…' }).click();
  const dialog = marit.page.getByRole('dialog', { name: `Suspend ${nordlys.name}` });
  await dialog.getByLabel('Why').click();
  await marit.page.getByRole('option', { name: 'Security' }).click();
  await dialog.getByLabel('Reason').fill('Stolen credentials in use');
  await dialog.getByRole('button', { name: 'Suspend organization' }).click();
  await marit.page.getByText('Suspended', { exact: true }).first().waitFor();
  // Nothing is loaded anew: the page she is on asks for the next thing.
  await her.page.getByRole('tab', { name: 'Sessions' }).click();
  await her.page.getByText(`${nordlys.name} is suspended`).first().waitFor();

  await marit.page.getByRole('button', { name: 'Reinstate…' }).click();
  const back = marit.page.getByRole('dialog', { name: `Reinstate ${nordlys.name}` });
  await back.getByLabel('Reason').fill('Credentials changed');
  await back.getByRole('button', { name: 'Reinstate organization' }).click();
  await marit.page.getByText('Active', { exact: true }).first().waitFor();
  await signIn();
  await her.page.waitForURL((url) => url.pathname === '/');
});

it('deactivating exports first, names its consequences, and asks for the slug', async () => {
  const { page } = marit;
  await openNordlys();
  await page.getByRole('button', { name: 'Deactivate…' }).click();
  const dialog = page.getByRole('dialog', { name: `Deactivate ${nordlys.name}` });
  await dialog.getByText('user loses access').waitFor();
  await dialog.getByText('name and address of 1 person who belongs to nothing else').waitFor();

  await dialog.getByRole('button', { name: 'Export data' }).click();
  const download = dialog.getByRole('button', { name: 'Download' });
  await download.waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
  expect(file.suggestedFilename()).toMatch(/^nordlys-shipping-agency-[0-9-]+\.zip$/);
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.includes('people.ndjson')).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);

  await dialog.getByLabel('Reason').fill('They closed their doors');
  await dialog.getByRole('button', { name: 'Deactivate organization' }).click();
  await dialog.getByText('Type nordlys-shipping-agency').last().waitFor();
  await dialog.getByLabel('Type nordlys-shipping-agency to confirm').fill('nordlys-shipping-agency');
  await dialog.getByRole('button', { name: 'Deactivate organization' }).click();
  await page.getByText('Deactivated', { exact: true }).first().waitFor();
  await page.getByText(/purged on .* unless it is restored/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await her.page.goto('/profile');
  await her.page.getByText(`${nordlys.name} is deactivated`).first().waitFor();
});

it('the export stays on the page, and the list finds what is deactivated', async () => {
  const { page } = marit;
  await page.reload();
  const card = page.getByRole('region', { name: 'Exports' });
  await card.getByRole('button', { name: 'Download' }).waitFor();
  await page.goto('/admin/organizations?status=deactivated');
  await page.getByRole('link', { name: nordlys.name }).waitFor();
});

it('restoring lets its people in again', async () => {
  const { page } = marit;
  await openNordlys();
  await page.getByRole('button', { name: 'Restore…' }).click();
  const dialog = page.getByRole('dialog', { name: `Restore ${nordlys.name}` });
  await dialog.getByLabel('Reason').fill('They found a buyer');
  await dialog.getByRole('button', { name: 'Restore organization' }).click();
  await page.getByText('Active', { exact: true }).first().waitFor();
  await signIn();
  await her.page.waitForURL((url) => url.pathname === '/');

  await page.goto('/admin/settings?tab=retention');
  await page.getByLabel('Purged after').fill('30');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('It holds for organizations that are deactivated from now on').waitFor();
  expect(marit.complaints).toEqual([]);
  expect(her.complaints).toEqual([]);
});
