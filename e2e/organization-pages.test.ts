/** An admin runs her organization: invites, changes hours and roles, sees what it has and what support did; others see less. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from './support/browser.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { createNordlys, joinAsAna, nordlys, password, setUp } from './support/people.ts';
import type { Server } from './support/server.ts';
import { startServer } from './support/server.ts';

let server: Server;
let browser: Browser;
let marit: Visitor;
let ana: Visitor;
let bo: Visitor;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  marit = await setUp(browser, server);
  ana = await joinAsAna(browser, server, await createNordlys(marit));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();

async function invite(page: Page, name: string, email: string): Promise<void> {
  await page.getByRole('button', { name: 'Invite…' }).click();
  const dialog = page.getByRole('dialog', { name: `Invite to ${nordlys.name}` });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Email').fill(email);
  await dialog.getByRole('button', { name: 'Send invitation' }).click();
  await dialog.waitFor({ state: 'detached' });
}

it('invites colleagues as far as there is room, and takes an invitation back', async () => {
  const { page } = ana;
  await page.goto('/');
  await section(page, 'Users and invitations');
  await page.getByRole('button', { name: 'Invite…' }).click();
  await page.getByText('2 places are left of 3.').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await invite(page, 'Bo Lind', 'bo@nordlys.example');
  await invite(page, 'Cai Holm', 'cai@nordlys.example');
  const open = page.getByRole('region', { name: 'Open invitations' });
  await open.getByText('bo@nordlys.example').waitFor();

  // Full: the button says so instead of failing.
  const full = page.getByText('3 of 3 users are used', { exact: true });
  await full.waitFor();
  await page.getByRole('button', { name: 'Invite…' }).and(page.locator('[aria-disabled="true"]')).waitFor();
  await page.getByRole('button', { name: 'Revoke the invitation of cai@nordlys.example…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Revoke the invitation of Cai Holm' });
  await dialog.getByRole('button', { name: 'Revoke invitation' }).click();
  await open.getByText('cai@nordlys.example').waitFor({ state: 'detached' });
  await full.waitFor({ state: 'detached' });

  // He joins by the mailed link.
  await marit.page.goto('/admin/settings?tab=mail-log&search=bo%40nordlys.example');
  await marit.page.getByText('invites you to').first().click();
  const link = marit.page.getByRole('link', { name: /\/invitation\?token=/ }).first();
  await link.waitFor();
  bo = await visit(browser, server.url);
  await bo.page.goto((await link.getAttribute('href')) ?? '');
  await bo.page.getByLabel('Password', { exact: true }).fill(password);
  await bo.page.getByRole('button', { name: `Join ${nordlys.name}` }).click();
  await bo.page.waitForURL((url) => url.pathname === '/');
});

it('shows an agent who is there and what there is, and nothing that he could not use', async () => {
  const { page } = bo;
  await section(page, 'Users and invitations');
  await page.getByRole('link', { name: 'Ana Silva' }).first().waitFor();
  expect(await page.getByText('ana@nordlys.example').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Invite…' }).count()).toBe(0);
  const main = page.getByRole('navigation', { name: 'Main' });
  for (const hidden of ['Profile and branding', 'Business hours', 'Audit log'])
    expect(await main.getByRole('link', { name: hidden }).count()).toBe(0);
  await page.goto('/organization');
  await page.getByText(`For admins of ${nordlys.name}`).waitFor();
  await page.getByRole('link', { name: 'Who is admin' }).click();
  await page.getByRole('link', { name: 'Ana Silva' }).first().waitFor();
  await section(page, 'Usage');
  await page.getByText('2 of 3', { exact: true }).waitFor();
});

it('changes profile, hours and a role', async () => {
  const { page } = ana;
  await section(page, 'Profile and branding');
  await page.getByLabel('Name', { exact: true }).fill('Nordlys Agency');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('Nordlys Agency is saved').waitFor();
  await page.getByRole('complementary').getByText('Nordlys Agency').first().waitFor();
  await page.getByRole('tab', { name: 'Branding' }).click();
  await page.getByText('Custom branding is not open to your organization').waitFor();

  await section(page, 'Business hours');
  await page.getByRole('heading', { level: 1, name: 'Business hours' }).waitFor();
  const end = page.getByLabel(/Monday.*(to|until|end)/i).first();
  await end.fill('16:00');
  await page.getByRole('button', { name: 'Save business hours' }).click();
  await page.getByText('Business hours of Nordlys Agency are saved').waitFor();

  // Loaded anew: what her own window saw seconds ago, before he joined, may still count as fresh.
  await page.goto('/organization/users');
  await page.getByRole('link', { name: 'Bo Lind' }).first().click();
  const panel = page.getByRole('complementary', { name: 'Bo Lind' });
  await panel.getByRole('button', { name: 'Change role…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the role of Bo Lind' });
  await dialog.getByLabel('Role').click();
  await page.getByRole('option', { name: /^User/ }).click();
  await dialog.getByRole('button', { name: 'Change role' }).click();
  await page.getByText('Bo Lind is user of Nordlys Agency').waitFor();
});

it('tells in its audit log who did what, also support', async () => {
  const { page } = ana;
  await section(page, 'Audit log');
  await page.getByText('changed the role of Bo Lind').first().waitFor();
  await page.getByText('changed business hours of Nordlys Agency').first().waitFor();
  await page.goto('/organization/audit-log?search=cai');
  await page.getByText('took back the invitation of cai@nordlys.example').first().waitFor();
  expect(await page.getByText('changed business hours').count()).toBe(0);
  await page.getByText('took back the invitation of cai@nordlys.example').first().click();
  await page.getByText('What changed').waitFor();
  expect([...ana.complaints, ...bo.complaints]).toEqual([]);
});

it('warns a Super Admin who invites beyond the limit, and lets them', async () => {
  const { page } = marit;
  await page.evaluate(async () => {
    const { data } = await (await fetch('/v1/admin/organizations?search=nordlys')).json();
    const body = JSON.stringify({ value: 2, reason: 'Until they pay' });
    const headers = { 'content-type': 'application/json' };
    await fetch(`/v1/admin/organizations/${data[0].id}/entitlements/users`, { method: 'PUT', headers, body });
    location.assign(`/admin/organizations/${data[0].id}?tab=users`);
  });
  await page.getByRole('button', { name: 'Invite…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite to Nordlys Agency' });
  await dialog.getByText('2 of 2 users used').waitFor();
  await dialog.getByLabel('Name').fill('Dag Moe');
  await dialog.getByLabel('Email').fill('dag@nordlys.example');
  await dialog.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByText('dag@nordlys.example').first().waitFor();
  await page.getByRole('button', { name: 'Revoke the invitation of dag@nordlys.example…' }).click();
  await page.getByRole('button', { name: 'Revoke invitation' }).click();
  await page.getByRole('button', { name: /dag@nordlys.example…$/ }).waitFor({ state: 'detached' });
  expect(marit.complaints).toEqual([]);
});
