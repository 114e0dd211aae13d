/** What a Super Admin does with people: find who is locked, unlock, reset, shut and open, change roles, many at once, export. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessibilityProblems, launchBrowser } from './support/browser.ts';
import { ana, createNordlys, joinAsAna, marit, nordlys, password, setUp } from './support/people.ts';
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

const bo = { name: 'Bo Lind', email: 'bo@nordlys.example' };

async function wrongPasswords(email: string): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await fetch(`${server.url}/v1/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ email, password: 'not the password at all' }),
    });
  }
}

/** Opens an entry of the page's menu of actions. */
async function act(page: Page, entry: string) {
  await page.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
  return page.getByRole('dialog');
}

it('lets a Super Admin help, shut and change people', async () => {
  const visitor = await setUp(browser, server);
  const { page } = visitor;
  const her = await joinAsAna(browser, server, await createNordlys(visitor));

  // Invite somebody, and look at the dialog with the eyes of axe.
  await page.goto('/admin/users');
  await page.getByRole('button', { name: 'Invite user…' }).click();
  const invite = page.getByRole('dialog', { name: 'Invite user' });
  await invite.getByLabel('Name').fill(bo.name);
  await invite.getByLabel('Email').fill(bo.email);
  await invite.getByLabel('Organization').fill('Nordlys');
  await page.getByRole('option', { name: nordlys.name }).click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await invite.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByText(`Invitation sent to ${bo.email}`).waitFor();

  // Find who is locked by a name that was misheard on the phone, and unlock with a reason.
  await wrongPasswords(ana.email);
  await page.goto('/admin/users?locked=true');
  await page.getByRole('searchbox').fill('ana sliva');
  await page.getByText('Showing “ana silva”').waitFor();
  await page.getByRole('link', { name: ana.name }).click();
  await page.getByText('Locked until').waitFor();
  let dialog = await act(page, 'Unlock…');
  await dialog.getByRole('button', { name: 'Unlock' }).click();
  await dialog.getByText('Write at least 5 characters').waitFor();
  await dialog.getByLabel('Reason').fill('Called from the office');
  await dialog.getByRole('button', { name: 'Unlock' }).click();
  await page.getByText(`${ana.name} is unlocked`).waitFor();

  // A link to a new password; what is not possible says why.
  dialog = await act(page, 'Reset password…');
  await dialog.getByText('ends when the link is used').waitFor();
  await dialog.getByLabel('Reason').fill('She forgot it');
  await dialog.getByRole('button', { name: 'Mail link' }).click();
  await page.getByText(`Link sent to ${ana.email}`).waitFor();
  await page.getByRole('button', { name: 'Actions' }).click();
  await page.getByText('No second factor is set up.').waitFor();
  await page.getByText('The account is not locked.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');

  // The last admin of an organization needs a successor, and nobody else is there yet.
  dialog = await act(page, 'Deactivate…');
  await dialog.getByText('session ends now').waitFor();
  await dialog.getByLabel('Reason').fill('Left the company');
  await dialog.getByRole('button', { name: 'Deactivate' }).click();
  await dialog.getByText(`Choose who becomes admin of ${nordlys.name} instead.`).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  // A second admin joins; then she can go, and come back.
  await page.goto(`/admin/settings?tab=mail-log&search=${encodeURIComponent(bo.email)}`);
  await page.getByText('invites you to').first().click();
  const link = await page
    .getByRole('link', { name: /\/invitation\?token=/ })
    .first()
    .getAttribute('href');
  const his = await joinAsAna(browser, server, link ?? '');
  await page.goto('/admin/users?search=bo%40nordlys.example');
  await page.getByRole('link', { name: bo.name }).click();
  await page.getByRole('button', { name: `Change in ${nordlys.name}` }).click();
  await page.getByRole('menuitem', { name: 'Change role…' }).click();
  dialog = page.getByRole('dialog', { name: `Change the role of ${bo.name}` });
  await dialog.getByLabel('Role').click();
  await page.getByRole('option', { name: /^Admin/ }).click();
  await dialog.getByRole('button', { name: 'Change role' }).click();
  await page.getByText(`${bo.name} is admin of ${nordlys.name}`).waitFor();

  await page.goto('/admin/users?search=ana%40nordlys.example');
  await page.getByRole('link', { name: ana.name }).click();
  dialog = await act(page, 'Deactivate…');
  await dialog.getByLabel('Reason').fill('Left the company');
  await dialog.getByRole('button', { name: 'Deactivate' }).click();
  await page.getByText(`Deactivated by ${marit.name}`).waitFor();
  await her.page.goto('/profile');
  await her.page.waitForURL('**/sign-in**');
  dialog = await act(page, 'Reactivate…');
  await dialog.getByLabel('Reason').fill('Back from leave');
  await dialog.getByRole('button', { name: 'Reactivate' }).click();
  await page.getByText(`${ana.name} is active again`).waitFor();
  await her.page.getByLabel('Email').fill(ana.email);
  await her.page.getByLabel('Password', { exact: true }).fill(password);
  await her.page.getByRole('button', { name: 'Sign in' }).click();
  await her.page.waitForURL((url) => url.pathname !== '/sign-in');

  // Her timeline has it all, with the reasons.
  await page.getByRole('tab', { name: 'Timeline' }).click();
  for (const reason of ['Called from the office', 'She forgot it', 'Left the company', 'Back from leave'])
    await page.getByText(reason).first().waitFor();

  // Both of them and herself at once: one is refused, and the report says why.
  await page.goto('/admin/users');
  await page.getByRole('link', { name: ana.name }).waitFor();
  for (const { name } of [bo, marit]) await page.getByRole('checkbox', { name: new RegExp(name) }).check();
  await page.getByRole('button', { name: 'Deactivate…' }).click();
  dialog = page.getByRole('dialog', { name: 'Deactivate 2 users' });
  await dialog.getByLabel('Reason').fill('The season is over');
  await dialog.getByRole('button', { name: 'Deactivate 2 users' }).click();
  await dialog.getByText('1 done, 1 refused').waitFor();
  await dialog.getByRole('list', { name: 'Refused' }).getByText(marit.name).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Done' }).click();

  // The file holds what the filters show.
  await page.goto('/admin/users?status=deactivated');
  await page.getByRole('link', { name: bo.name }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^users-\d{4}-\d\d-\d\d\.csv$/);
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(bo.email);

  for (const { complaints } of [visitor, her, his]) expect(complaints).toEqual([]);
});
