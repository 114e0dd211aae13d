/** An organization gets its look and its domains: a colour that nobody could read is refused, then its sign-in page shows it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from './support/browser.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { ana, createNordlys, joinAsAna, nordlys, password, setUp } from './support/people.ts';
import type { Server } from './support/server.ts';
import { startServer } from './support/server.ts';

let server: Server;
let browser: Browser;
let marit: Visitor;
let her: Visitor;
let settings: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  marit = await setUp(browser, server);
  her = await joinAsAna(browser, server, await createNordlys(marit));
  const { page } = marit;
  await page.goto('/admin/organizations');
  await page.getByRole('link', { name: nordlys.name }).click();
  await page.getByRole('tab', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'General' }).waitFor();
  settings = page.url();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name }).click();

/** A logo, as a drawing program would save it. */
const logo = async (page: Page): Promise<Buffer> =>
  Buffer.from(
    await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [240, 80];
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.fillStyle = '#0b6e4f';
      pen.beginPath();
      pen.arc(40, 40, 34, 0, 2 * Math.PI);
      pen.fill();
      pen.fillRect(90, 28, 140, 24);
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    }),
    'base64',
  );

it('shows an organization its own look, once people can read it', async () => {
  const { page } = marit;
  await page.goto(settings);
  await part(page, 'Branding');
  // It can be prepared at any time, and is shown once the organization has it.
  await page.getByText('Not shown: custom branding is not open to this organization').waitFor();
  await page.evaluate(async (id) => {
    const body = JSON.stringify({ value: true, reason: 'Agreed with sales' });
    const headers = { 'content-type': 'application/json' };
    await fetch(`/v1/admin/organizations/${id}/entitlements/customBranding`, {
      method: 'PUT',
      headers,
      body,
    });
  }, new URL(settings).pathname.split('/').at(-1));
  await page.reload();
  await page.getByLabel('Display name').fill('Nordlys');
  expect(await page.getByText('Not shown').count()).toBe(0);
  const color = page.getByLabel('Primary colour', { exact: true });

  // Refused while it is typed, with the ratio; the server would say the same.
  await color.fill('#777777');
  await page.getByText('Text on it reaches 4.47:1 at best').waitFor();
  await page.getByRole('button', { name: 'Save branding' }).click();
  await page.getByText(/has 4\.47:1 in white/).waitFor();
  const status = await page.evaluate(async (id) => {
    const body = JSON.stringify({ branding: { primaryColor: '#777777' } });
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`/v1/admin/organizations/${id}`, { method: 'PATCH', headers, body })).status;
  }, new URL(settings).pathname.split('/').at(-1));
  expect(status).toBe(422);
  await page.getByRole('button', { name: 'Use #767676' }).click();
  await page.getByText('White text stands on it').waitFor();

  await color.fill('#ffd166');
  await page.getByText('Dark text stands on it').waitFor();
  await page.getByLabel('Sender name').fill('Nordlys Crew');
  await page.getByRole('button', { name: 'Save branding' }).click();
  await page.getByText('Branding of Nordlys is saved').waitFor();

  // A file that is no picture is refused in words; a picture is shown.
  await page.getByLabel('Logo file').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  });
  await page.getByText('The picture must be a PNG, JPEG or WebP picture.').waitFor();
  await page.getByLabel('Logo file').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: await logo(page),
  });
  await page.getByRole('button', { name: 'Replace logo' }).waitFor();

  // Anybody sees it on the sign-in page, and she signs in there.
  const stranger = await visit(browser, server.url);
  await stranger.page.goto('/o/nordlys-shipping-agency');
  await stranger.page.getByRole('heading', { name: 'Sign in to Nordlys' }).waitFor();
  const button = stranger.page.getByRole('button', { name: 'Sign in' });
  const colors = await button.evaluate((element) => {
    const { color: text, backgroundColor } = getComputedStyle(element);
    return [backgroundColor, text];
  });
  expect(colors).toEqual(['rgb(255, 209, 102)', 'rgb(21, 27, 33)']);
  const drawn = await stranger.page.locator('header img').evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  expect(drawn).toEqual([240, 80]);
  await stranger.page.getByLabel('Email').fill(ana.email);
  await stranger.page.getByLabel('Password', { exact: true }).fill(password);
  await button.click();
  await stranger.page.waitForURL((url) => url.pathname === '/');
  await stranger.page.getByRole('complementary').getByText('Nordlys', { exact: true }).waitFor();
  expect(stranger.complaints).toEqual([]);

  // An unknown slug, and the administration, look like PortTask.
  await stranger.page.goto('/sign-in?organization=nobody-here');
  await stranger.page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
  await page.goto('/admin');
  await page.getByRole('complementary').getByText('PortTask', { exact: true }).waitFor();
  expect(marit.complaints).toEqual([]);
  await stranger.context.close();
});

it('gives an organization a domain on the word of a Super Admin, and takes one away', async () => {
  const { page } = marit;
  await page.goto(settings);
  await part(page, 'Domains');
  await page.getByLabel('Another domain').fill('nordlys-crew.example');
  await page.getByRole('button', { name: 'Add domain' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'nordlys-crew.example' });
  await row.getByText('_porttask.nordlys-crew.example').waitFor();
  await row.getByText('Pending').waitFor();

  await row.getByRole('button', { name: 'Vouch for it…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Verify nordlys-crew.example' });
  await dialog.getByLabel('Reason').fill('Seen in the commercial register');
  await dialog.getByRole('button', { name: 'Verify domain' }).click();
  await row.getByText('Vouched for by Marit Knudsen').waitFor();
  await row.getByRole('button', { name: 'Make nordlys-crew.example the primary domain' }).click();
  await row.getByText('Primary', { exact: true }).waitFor();

  const former = page.getByRole('listitem').filter({ hasText: nordlys.domain });
  await former.getByRole('button', { name: `Remove ${nordlys.domain}…` }).click();
  const removal = page.getByRole('dialog', { name: `Remove ${nordlys.domain}` });
  await removal.getByText('another organization can verify it').waitFor();
  await removal.getByRole('button', { name: 'Remove domain' }).click();
  await former.waitFor({ state: 'detached' });
  expect(marit.complaints).toEqual([]);
});

it('keeps a note for colleagues', async () => {
  const { page } = marit;
  await page.goto(settings.split('?')[0] ?? '');
  await page.getByLabel('New note').fill('Pays late, but pays.');
  await page.getByRole('button', { name: 'Add note' }).click();
  const note = page.getByRole('listitem').filter({ hasText: 'Pays late, but pays.' });
  await note.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Note', { exact: true }).fill('Pays in time now.');
  await page.getByRole('button', { name: 'Save note' }).click();
  await page.getByText('Pays in time now.').waitFor();
  await page.getByText('edited').waitFor();
  await her.page.goto('/');
  expect(await her.page.getByText('Pays in time now.').count()).toBe(0);
});
