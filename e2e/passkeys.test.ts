/** Passkeys in a real browser with a virtual authenticator: set up, sign in without and after the password, confirm, remove. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from './support/browser.ts';
import { accessibilityProblems, launchBrowser } from './support/browser.ts';
import { marit, password, setUp } from './support/people.ts';
import type { Server } from './support/server.ts';
import { startServer } from './support/server.ts';

let server: Server;
let browser: Browser;
let visitor: Visitor;
let page: Page;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('localhost'), launchBrowser()]);
  visitor = await setUp(browser, server);
  page = visitor.page;
  const devtools = await visitor.context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const look = async (name: string) => {
  await page.locator('h1').first().waitFor();
  await visitor.settled();
  expect(await accessibilityProblems(page)).toEqual([]);
  const folder = process.env.PORTTASK_LOOK;
  if (!folder) return;
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png` });
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
};

async function signOut(): Promise<void> {
  await page.evaluate(() => fetch('/v1/auth/sign-out', { method: 'POST' }));
  await page.goto('/sign-in');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}

it('P11: lets somebody set up a passkey, and sign in with it in place of the password and after it', async () => {
  await page.goto('/profile?tab=two-factor');
  await look('two-factor-none');
  await page.getByRole('button', { name: 'Add passkey' }).click();
  await page.getByLabel('Name').fill('Work laptop');
  await look('two-factor-adding');
  await page.getByRole('button', { name: 'Set up passkey' }).click();
  await page.getByText('Keep these codes').waitFor();
  await look('two-factor-codes');
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('Work laptop').waitFor();
  await page.getByText('10 of 10').waitFor();
  await look('two-factor-passkey');

  await signOut();
  await look('sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL('**/admin');

  await signOut();
  await page.getByLabel('Email').fill(marit.email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Use your passkey' }).waitFor();
  await look('sign-in-passkey');
  await page.getByRole('button', { name: 'Use passkey' }).click();
  await page.waitForURL('**/admin');

  await page.goto('/profile?tab=two-factor');
  await page.getByRole('button', { name: 'Rename Work laptop' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Blue laptop');
  await page.getByRole('button', { name: 'Rename passkey' }).click();
  await page.getByRole('button', { name: 'Remove Blue laptop' }).click();
  await page.getByText('It cannot be used to sign in').waitFor();
  await look('two-factor-remove');
  await page.getByRole('button', { name: 'Remove passkey' }).click();
  await page.getByText('No passkey is set up.').waitFor();
  expect(visitor.complaints).toEqual([]);
});

it('P12: offers a passkey or an authenticator where a second factor has to be set up', async () => {
  await page.route('**/v1/me', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    await route.fulfill({
      response: answer,
      json: { ...body, data: { ...body.data, mfaEnrollmentRequired: true } },
    });
  });
  await page.goto('/admin');
  await page.getByRole('heading', { name: 'Set up a second factor first' }).waitFor();
  await look('enrollment-passkey');
  await page.getByRole('button', { name: 'Use an authenticator app instead' }).click();
  await page.getByText('Open an authenticator app').waitFor();
  await look('enrollment-totp');
  await page.unroute('**/v1/me');
});

it('P4: asks for a new password where one has to be chosen, and for nothing else', async () => {
  await page.route('**/v1/me', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    await route.fulfill({
      response: answer,
      json: { ...body, data: { ...body.data, passwordChangeRequired: true } },
    });
  });
  await page.goto('/admin');
  await page.getByRole('heading', { name: 'Choose a new password' }).waitFor();
  await look('password-required');
  await page.unroute('**/v1/me');
});

it('P14: changes the address when the link mailed to the new one was followed', async () => {
  await page.goto('/profile');
  await page.getByLabel('New address').fill('marit@new.example');
  await page.getByRole('button', { name: 'Send link' }).click();
  await page.getByText('marit@new.example waits to be confirmed').waitFor();
  await look('email-pending');
  await page.goto(`/admin/settings?tab=mail-log&search=${encodeURIComponent('marit@new.example')}`);
  await page.getByText('Confirm your new email address').first().click();
  const link = page.getByRole('link', { name: /\/confirm-email\?token=/ }).first();
  await link.waitFor();
  await page.goto((await link.getAttribute('href')) ?? '');
  await look('confirm-email');
  await page.getByRole('button', { name: 'Confirm address' }).click();
  await page.getByRole('heading', { name: 'Your new address is confirmed' }).waitFor();
  await look('confirm-email-done');
  await page.getByRole('link', { name: 'Go on' }).click();
  await page.goto('/profile');
  await page.getByPlaceholder('marit@new.example').waitFor();
  expect(visitor.complaints).toEqual([]);
});
