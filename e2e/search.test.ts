/** Finding somebody by a misspelled name, and keeping a view of a list. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from './support/browser.ts';
import { accessibilityProblems, launchBrowser } from './support/browser.ts';
import { ana, createNordlys, nordlys, setUp } from './support/people.ts';
import type { Server } from './support/server.ts';
import { startServer } from './support/server.ts';

let server: Server;
let browser: Browser;
let marit: Visitor;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  marit = await setUp(browser, server);
  await createNordlys(marit);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('finds by words of name and organization, forgives a typo and says so', async () => {
  const { page } = marit;
  await page.goto('/admin/users');
  const search = page.getByRole('searchbox');
  await search.fill('silva nord');
  await page.getByRole('link', { name: ana.name }).first().waitFor();
  await search.fill('sivla norldys');
  await page.getByText('Nothing matches “sivla norldys”. Showing “silva nordlys”.').waitFor();
  await page.getByRole('link', { name: ana.name }).first().waitFor();
  await search.fill('qwertyuiop');
  await page.getByText('No users match').waitFor();
  await page.goto('/admin/organizations?search=norldys');
  await page.getByText('Showing “nordlys”').waitFor();
  await page.getByRole('link', { name: nordlys.name }).first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
});

it('filters by last activity, and keeps, shows, renames and deletes a view of it', async () => {
  const { page } = marit;
  await page.goto('/admin/users');
  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.getByRole('menuitem', { name: 'Sign-in' }).click();
  await page.getByRole('radio', { name: 'Never signed in' }).click();
  await page.waitForURL(/neverSignedIn=true/);
  await page.getByRole('link', { name: ana.name }).first().waitFor();
  await page.getByText('1 user', { exact: true }).waitFor();

  const views = page.getByRole('button', { name: 'Views' });
  await views.click();
  await page.getByRole('menuitem', { name: 'Save this view' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Never came');
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('button', { name: 'Never came' }).waitFor();

  await page.goto('/admin/users?role=admin&page=2');
  await views.click();
  await page.getByRole('menuitem', { name: 'Never came' }).click();
  await page.waitForURL((url) => url.search === '?neverSignedIn=true');

  const renamed = page.getByRole('button', { name: 'Still missing' });
  await page.getByRole('button', { name: 'Never came' }).click();
  await page.getByRole('menuitem', { name: 'Rename or delete views' }).click();
  await page.getByLabel('Name of view 1').fill('Still missing');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save views' }).click();
  await renamed.waitFor();

  await renamed.click();
  await page.getByRole('menuitem', { name: 'Rename or delete views' }).click();
  await page.getByRole('button', { name: 'Delete Still missing' }).click();
  await page.getByText('One view will be deleted.').waitFor();
  await page.getByRole('button', { name: 'Save views' }).click();
  await views.waitFor();
  expect(marit.complaints).toEqual([]);
});
