/** What is not open explains itself, who only reads changes nothing, and two organizations side by side see nothing of each other. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from './support/browser.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { createNordlys, joinAsAna, password, setUp } from './support/people.ts';
import type { Server } from './support/server.ts';
import { startServer } from './support/server.ts';

let server: Server;
let browser: Browser;
let marit: Visitor;
let ana: Visitor;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  marit = await setUp(browser, server);
  ana = await joinAsAna(browser, server, await createNordlys(marit));
  await call(ana, 'POST', '/v1/vessels', vessel('Nordic Heron', '9074729'));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const vessel = (name: string, imoNumber: string) => ({ name, imoNumber, type: 'container', flag: 'NO' });

/** A call of the API in the name of whoever is in a browser. */
const call = ({ page }: Visitor, method: string, path: string, body?: object) =>
  page.evaluate(
    async ([verb, at, text]) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(at, { method: verb, ...(text ? { body: text, headers } : {}) });
      return { status: answer.status, ...(await answer.json()) };
    },
    [method, path, body ? JSON.stringify(body) : ''] as const,
  );

/** Follows the newest invitation that was mailed to an address. */
async function join(email: string): Promise<Visitor> {
  const { data: mails } = await call(marit, 'GET', `/v1/admin/mails?search=${encodeURIComponent(email)}`);
  const visitor = await visit(browser, server.url);
  await visitor.page.goto(mails[0].links[0]);
  await visitor.page.getByLabel('Password', { exact: true }).fill(password);
  await visitor.page.getByRole('button', { name: /^Join / }).click();
  await visitor.page.waitForURL((url) => url.pathname === '/');
  return visitor;
}

const organizationId = async (search: string): Promise<string> =>
  (await call(marit, 'GET', `/v1/admin/organizations?search=${search}`)).data[0].id;

it('a page of a feature that is closed says what it is, why it is closed, and what would help', async () => {
  const at = `/v1/admin/organizations/${await organizationId('nordlys')}/entitlements/vendors`;
  const { page } = ana;
  await page.goto('/vendors');
  await page.getByRole('heading', { name: 'No vendors yet' }).waitFor();
  const reason = 'Not among what they pay for';
  expect((await call(marit, 'PUT', at, { value: false, reason })).status).toBe(200);
  await page.goto('/vendors');
  await page.getByRole('heading', { name: 'Vendors: not open to your organization' }).waitFor();
  await page.getByText('Set by PortTask for your organization').waitFor();
  await page.getByText(/A plan with "Vendors".* would help/).waitFor();
  expect(await page.getByText(reason).count()).toBe(0);
  await page
    .getByRole('link', { name: /Vendors/ })
    .getByRole('img', { name: 'Not open to your organization' })
    .waitFor();
  expect((await call(ana, 'GET', '/v1/vendors')).status).toBe(403);
  await call(marit, 'DELETE', at, { reason: 'They pay for it now' });
  await page.goto('/vendors');
  await page.getByRole('heading', { name: 'No vendors yet' }).waitFor();
});

it('somebody who only reads sees everything, reads why nothing can be changed, and changes nothing', async () => {
  const email = 'eva@nordlys.example';
  await call(ana, 'POST', '/v1/organization/invitations', { email, name: 'Eva Lund', role: 'user' });
  const eva = await join(email);
  const { page } = eva;
  await page.goto('/vessels');
  await page.getByRole('link', { name: 'Nordic Heron' }).waitFor();
  const add = page.getByRole('button', { name: 'Add vessel' });
  await add.and(page.locator('[aria-disabled="true"]')).hover();
  await page
    .getByRole('tooltip')
    .filter({ hasText: 'Your role is User, which may look at this but not change it.' })
    .waitFor();
  await page.getByRole('link', { name: 'Nordic Heron' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nordic Heron' }).waitFor();
  await page.getByRole('button', { name: 'Archive' }).and(page.locator('[aria-disabled="true"]')).waitFor();
  expect(await page.getByRole('button', { name: 'Save changes' }).count()).toBe(0);
  expect((await call(eva, 'POST', '/v1/vessels', vessel('Hers', '9176187'))).status).toBe(403);
});

it('two organizations side by side see nothing of each other', async () => {
  const email = 'lea@baltic.example';
  await call(marit, 'POST', '/v1/admin/organizations', {
    name: 'Baltic Port Agency',
    domain: 'baltic.example',
    admin: { name: 'Lea Kask', email },
  });
  const lea = await join(email);
  const { page } = lea;
  await page.goto('/vessels');
  await page.getByRole('heading', { name: 'No vessels yet' }).waitFor();
  // The same ship may be theirs, too; neither learns of the other.
  expect((await call(lea, 'POST', '/v1/vessels', vessel('Heron of the Baltic', '9074729'))).status).toBe(201);
  const { data: hers } = await call(ana, 'GET', '/v1/vessels');
  expect(hers.map(({ name }: { name: string }) => name)).toEqual(['Nordic Heron']);
  await page.goto(`/vessels/${hers[0].id}`);
  await page.getByRole('heading', { name: 'Not found' }).waitFor();
  await page.goto('/vessels?search=Nordic');
  await page.getByRole('link', { name: 'Nordic Heron' }).waitFor({ state: 'detached' });
  await ana.page.goto('/vessels');
  await ana.page.getByRole('link', { name: 'Nordic Heron' }).waitFor();
  expect(await ana.page.getByText('Heron of the Baltic').count()).toBe(0);
});
