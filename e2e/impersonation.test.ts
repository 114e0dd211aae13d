/** Working as somebody else in real browsers: the banner, a refused change, the way back, and what the person sees of it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from './support/browser.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { expectToFit } from './support/look-at-places.ts';
import {
  ana,
  createNordlys,
  joinAsAna,
  nordlys,
  password,
  marit as person,
  setUp,
} from './support/people.ts';
import type { Server } from './support/server.ts';
import { startServer } from './support/server.ts';

/** Where to keep what it looked like, for those who look. */
const pictures = process.env.PORTTASK_PICTURES;

let server: Server;
let browser: Browser;
let marit: Visitor;
let her: Visitor;
let userPath: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  marit = await setUp(browser, server);
  her = await joinAsAna(browser, server, await createNordlys(marit));
  const id = await marit.page.evaluate(
    async (email) => (await (await fetch(`/v1/admin/users?search=${email}`)).json()).data[0].id,
    ana.email,
  );
  userPath = `/admin/users/${id}`;
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const reason = 'She called because a page looks wrong';

/** Fills the dialog on the page of the user. */
async function impersonate(page: Page, how = 'Look only'): Promise<void> {
  await page.goto(userPath);
  await page.getByRole('button', { name: 'Impersonate…' }).click();
  const dialog = page.getByRole('dialog', { name: `Impersonate ${ana.name}` });
  await dialog.getByText(`the admins of ${nordlys.name} get a notice`).waitFor();
  await dialog.getByLabel(how).check();
  await dialog.getByLabel('Reason').fill(reason);
  if (pictures) await page.screenshot({ path: `${pictures}/dialog.png` });
  await dialog.getByRole('button', { name: 'Impersonate', exact: true }).click();
}

const banner = (page: Page) => page.getByRole('region', { name: 'Impersonation' });

/** Accessible in both schemes and without sideways scroll on a phone, seen with the cookies of a browser. */
async function look(from: Visitor, name: string, path: string): Promise<void> {
  const visitor = await visit(browser, server.url);
  const { page } = visitor;
  await visitor.context.addCookies(await from.context.cookies());
  for (const [colorScheme, width] of [
    ['light', 1440],
    ['dark', 390],
    ['light', 320],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await visitor.settled();
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${colorScheme}-${width}.png` });
    await expectToFit(page, `${name} at ${width}`);
  }
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
}

it('works as her, may change nothing, comes back, and she sees it', async () => {
  const { page } = marit;
  await impersonate(page);

  // Her page under a banner that nothing closes.
  await banner(page).waitFor();
  await page.getByRole('heading', { name: nordlys.name }).waitFor();
  await banner(page).getByText('read-only').waitFor();
  expect(await banner(page).getByRole('button').count()).toBe(1);
  await banner(page)
    .getByText(/^(30:00|29:\d\d)$/)
    .waitFor();
  await look(marit, 'impersonating', '/');

  // A change is refused in words.
  await page.goto('/profile');
  await banner(page).waitFor();
  await page.getByRole('textbox', { name: 'Name' }).fill('Somebody Else');
  await page
    .getByRole('button', { name: /^(Save|Change)/ })
    .first()
    .click();
  await page.getByText(`You are acting as ${ana.name}: `).first().waitFor();

  // Nothing of the administration is here.
  await page.goto('/admin/users');
  await banner(page).waitFor();
  expect(await page.getByRole('link', { name: 'Users', exact: true }).count()).toBe(0);

  // One click leads back to where it began.
  await banner(page).getByRole('button', { name: 'End impersonation' }).click();
  await page.waitForURL(`**${userPath}`);
  await page.getByRole('heading', { name: ana.name }).waitFor();
  expect(await banner(page).count()).toBe(0);

  // It is in the list, with what was done in it.
  await page.goto('/admin/users');
  await page.getByRole('link', { name: 'Impersonations' }).click();
  await page.getByText(`${person.name} as ${ana.name}`).first().waitFor();
  await look(marit, 'impersonations', '/admin/impersonations');
  const id = await page.evaluate(
    async () => (await (await fetch('/v1/admin/impersonations')).json()).data[0].id,
  );
  await page.goto(`/admin/impersonations/${id}`);
  await page.getByText('Ended by themselves').waitFor();
  await page.getByText(/tried to change their name and was refused/).waitFor();
  await look(marit, 'impersonation', `/admin/impersonations/${id}`);

  // She sees it: a notice, her activity, and the audit log of her organization.
  await her.page.goto('/');
  await her.page.getByRole('button', { name: 'unread notices: 1' }).click();
  await her.page.getByRole('menuitem', { name: 'Notices' }).click();
  await her.page.getByText(`${person.name} is working as you`).waitFor();
  await her.page.getByText(reason).waitFor();
  await look(her, 'notices', '/profile?tab=notices');
  await her.page.getByRole('button', { name: 'Mark all as read' }).click();
  await her.page.getByRole('button', { name: 'Mark all as read' }).waitFor({ state: 'detached' });
  await her.page.getByRole('button', { name: 'unread notices' }).waitFor({ state: 'detached' });
  await her.page.getByRole('tab', { name: 'Activity' }).click();
  await her.page.getByText(`began to work as`).first().waitFor();
  await look(her, 'activity', '/profile?tab=activity');
  await her.page.goto('/organization/audit-log');
  await her.page.getByText(`${person.name} as ${ana.name}`).first().waitFor();
  await look(her, 'organization-audit-log', '/organization/audit-log');
  expect(marit.complaints).toEqual([]);
  expect(her.complaints).toEqual([]);
});

it('leads back by itself when somebody comes back after the time is over', async () => {
  // A tab with a clock of its own.
  const page = await marit.context.newPage();
  await page.clock.install();
  await impersonate(page);
  await banner(page).waitFor();
  // As if half an hour had gone by.
  await page.clock.fastForward('31:00');
  await page.waitForURL(`**${userPath}`);
  expect(await banner(page).count()).toBe(0);
  await page.close();
});

it('asks a second Super Admin where one is needed', async () => {
  const { page } = marit;
  // The organization and the role come through the API here: their pages have tests of their own.
  await page.evaluate(() =>
    fetch('/v1/admin/organizations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'Fjord Agency',
        domain: 'fjord.example',
        admin: { name: 'Kari Berg', email: 'kari@fjord.example' },
      }),
    }),
  );
  const linkOf = () =>
    page.evaluate(
      async () => (await (await fetch('/v1/admin/mails?search=kari')).json()).data[0]?.links[0] as string,
    );
  await expect.poll(linkOf, { timeout: 10_000 }).toContain('/invitation');
  const kari = await visit(browser, server.url);
  await kari.page.goto(await linkOf());
  await kari.page.getByLabel('Password', { exact: true }).fill(password);
  await kari.page.getByRole('button', { name: 'Join Fjord Agency' }).click();
  await kari.page.waitForURL((url) => url.pathname === '/');
  await page.evaluate(async () => {
    const [{ id }] = (await (await fetch('/v1/admin/users?search=kari@fjord.example')).json()).data;
    await fetch(`/v1/admin/users/${id}/platform-role`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role: 'super_admin', reason: 'Second pair of eyes' }),
    });
  });

  await page.goto('/admin/settings');
  await page.getByLabel('What cannot be taken back needs a second Super Admin').check({ force: true });
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('Security settings saved').waitFor();

  await impersonate(page, 'With writes');
  const question = page.getByRole('dialog', { name: 'A second Super Admin has to approve this' });
  await question.getByText('Nothing was done yet').waitFor();
  await question.getByRole('button', { name: 'Ask for approval' }).click();
  await page.getByRole('link', { name: 'Open', exact: true }).click();
  await page.getByRole('heading', { name: `Work as ${ana.name}` }).waitFor();
  const path = new URL(page.url()).pathname;
  await look(marit, 'approval', path);

  // The new role begins with signing in anew.
  await kari.page.goto('/sign-in?next=%2Fprofile%3Ftab%3Dnotices');
  await kari.page.getByLabel('Email').fill('kari@fjord.example');
  await kari.page.getByLabel('Password', { exact: true }).fill(password);
  await kari.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await kari.page.getByText(`${person.name} asks for an approval`).waitFor();
  await kari.page.getByRole('link', { name: 'See more' }).first().click();
  await kari.page.getByRole('button', { name: 'Approve' }).click();
  await kari.page.getByText('Approved').first().waitFor();
  await look(kari, 'approvals', '/admin/approvals');

  await page.reload();
  await page.getByRole('button', { name: 'Carry out' }).click();
  await banner(page).getByText('with writes').waitFor();
  await banner(page).getByRole('button', { name: 'End impersonation' }).click();
  await page.waitForURL(`**${path}`);
  await page.getByText('Used', { exact: true }).first().waitFor();
  expect(kari.complaints).toEqual([]);
});
