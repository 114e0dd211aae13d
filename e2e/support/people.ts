import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import type { Look, Visitor } from './browser.ts';
import { visit } from './browser.ts';
import type { Server } from './server.ts';

export const password = 'seven herons over grey water';

export const marit = { name: 'Marit Knudsen', email: 'marit@platform.example' };
export const ana = { name: 'Ana Silva', email: 'ana@nordlys.example' };
export const nordlys = { name: 'Nordlys Shipping Agency', domain: 'nordlys.example' };

/** Follows the printed link and becomes the first Super Admin. */
export async function setUp(browser: Browser, server: Server): Promise<Visitor> {
  const visitor = await visit(browser, server.url);
  const { page } = visitor;
  await page.goto(server.setupLink);
  await page.getByLabel('Name').fill(marit.name);
  await page.getByLabel('Email').fill(marit.email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create Super Admin' }).click();
  await page.waitForURL('**/admin');
  return visitor;
}

/** Creates the organization of the story and reads its invitation's link in the mail log. */
export async function createNordlys({ page }: Visitor): Promise<string> {
  await page.getByRole('link', { name: 'Organizations', exact: true }).first().click();
  await page.getByRole('link', { name: 'Create organization' }).first().click();
  // The list's search field is called by a name, too.
  await page.getByRole('heading', { name: 'Create organization' }).waitFor();
  await page.getByLabel('Name').first().fill(nordlys.name);
  await page.getByLabel('Domain').fill(nordlys.domain);
  const admin = page.getByRole('group', { name: 'Initial admin' });
  await admin.getByLabel('Name').fill(ana.name);
  await admin.getByLabel('Email').fill(ana.email);
  await page.getByRole('button', { name: 'Create organization' }).click();
  await page.getByRole('heading', { name: nordlys.name }).waitFor();

  await page.goto(`/admin/settings?tab=mail-log&search=${encodeURIComponent(ana.email)}`);
  await page.getByText('invites you to').first().click();
  const link = page.getByRole('link', { name: /\/invitation\?token=/ }).first();
  await link.waitFor();
  const href = await link.getAttribute('href');
  expect(href).toContain('/invitation?token=');
  return href ?? '';
}

/** Opens the invitation in a browser of her own and joins. */
export async function joinAsAna(browser: Browser, server: Server, link: string): Promise<Visitor> {
  const visitor = await visit(browser, server.url);
  const { page } = visitor;
  await page.goto(link);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: `Join ${nordlys.name}` }).click();
  await page.waitForURL((url) => url.pathname === '/');
  return visitor;
}

/** Signs in in a browser of its own; where that leads is not waited for. */
export async function signIn(
  browser: Browser,
  server: Server,
  email: string,
  look: Look = {},
): Promise<Visitor> {
  const visitor = await visit(browser, server.url, look);
  const { page } = visitor;
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return visitor;
}
