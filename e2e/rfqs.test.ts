/** An agent asks two vendors for quotes, records both, compares them, and awards one; who has no such feature is told why. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from './support/browser.ts';
import { launchBrowser } from './support/browser.ts';
import { createNordlys, joinAsAna, setUp } from './support/people.ts';
import { openQuotes, towingVendor } from './support/quotes.ts';
import type { Server } from './support/server.ts';
import { startServer } from './support/server.ts';

let server: Server;
let browser: Browser;
let marit: Visitor;
let visitor: Visitor;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  marit = await setUp(browser, server);
  visitor = await joinAsAna(browser, server, await createNordlys(marit));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Calls of the API in the name of whoever is in a browser. */
const callsOf =
  ({ page }: Visitor) =>
  (method: string, path: string, body?: object) =>
    page.evaluate(
      async ([verb, at, text]) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(at, { method: verb, ...(text ? { body: text, headers } : {}) });
        return (await answer.json()).data;
      },
      [method, path, body ? JSON.stringify(body) : ''] as const,
    );

/** What the clock of Singapore shows so many hours from now. */
const inSingapore = (hours: number): string =>
  new Date(Date.now() + (8 + hours) * 3_600_000).toISOString().slice(0, 16);

async function recordQuote(page: Page, vendor: string, amount: string): Promise<void> {
  await page.getByRole('button', { name: `Record quote of ${vendor}` }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Record quote' });
  await dialog.getByLabel('Amount').fill(amount);
  await dialog.getByRole('button', { name: 'Record quote' }).press('Enter');
  await page.getByText(`The quote of ${vendor} is recorded`).waitFor();
}

it('a fresh organization is led through its first steps, and told what is closed and why', async () => {
  const { page } = visitor;
  await page.goto('/');
  const steps = page.getByRole('region', { name: 'First steps' });
  await steps.getByRole('link', { name: 'Add vessel' }).waitFor();
  await page.getByText(/Requests for quotes.*would help/).waitFor();
  await page.goto('/rfqs');
  await page.getByText('Requests for quotes: not open to your organization').waitFor();
});

it('quotes of two vendors are recorded and compared, and one is awarded', async () => {
  const { page } = visitor;
  const [asMarit, asAna] = [callsOf(marit), callsOf(visitor)];
  const { organization } = await asAna('GET', '/v1/me');
  await openQuotes(asMarit, organization.id);
  for (const name of ['Harbour Tugs', 'Delta Towage']) await towingVendor(asAna, name);
  const vessel = { name: 'Nordic Heron', imoNumber: '9074729', type: 'container', flag: 'NO' };
  const { id: vesselId } = await asAna('POST', '/v1/vessels', vessel);
  const eta = new Date(Date.now() + 20 * 3_600_000).toISOString();
  const call = await asAna('POST', '/v1/port-calls', { vesselId, port: 'SGSIN', eta });

  // The port call leads to the request; vendors that offer the service come first.
  await page.goto(`/port-calls/${call.id}`);
  await page.getByRole('link', { name: 'Ask for quotes' }).click();
  await page.getByRole('heading', { name: 'Ask for quotes' }).waitFor();
  await page.getByRole('combobox', { name: 'Service' }).fill('tow');
  await page.getByRole('option', { name: 'Towage' }).click();
  await page.getByLabel('What is needed').fill('Two tugs to the berth');
  await page.getByLabel('Needed by').fill(inSingapore(20));
  await page.getByLabel('Quotes until').fill(inSingapore(22));
  const vendors = page.getByRole('combobox', { name: 'Vendors to ask' });
  await vendors.click();
  for (const name of ['Harbour Tugs', 'Delta Towage']) await page.getByRole('option', { name }).click();
  await vendors.press('Escape');
  await page.getByRole('button', { name: 'Ask for quotes' }).click();
  await page.getByText('Must not be after the time it is needed by').waitFor();
  await page.getByLabel('Quotes until').fill(inSingapore(10));
  await page.getByRole('button', { name: 'Ask for quotes' }).click();
  await page.getByRole('heading', { name: 'Towage for Nordic Heron' }).waitFor();
  await page.getByText('0 of 2 quoted').waitFor();

  await recordQuote(page, 'Harbour Tugs', '12,500');
  await recordQuote(page, 'Delta Towage', '11250.50');
  await page.getByText('All 2 quoted').waitFor();
  const rows = page.getByRole('table').getByRole('row');
  expect(await rows.nth(1).textContent()).toMatch(/Delta Towage[\s\S]*Lowest[\s\S]*11,250\.50/);
  expect(await rows.nth(2).textContent()).toMatch(/Harbour Tugs[\s\S]*12,500\.00[\s\S]*\+11/);

  // Her dashboard says that it is ready, and leads there.
  await page.goto('/');
  await page
    .getByRole('region', { name: 'Needs attention' })
    .getByText(/Ready to award/)
    .waitFor();
  await page.getByRole('link', { name: 'Quotes for towage' }).click();

  // What follows from the award is told first: who is declined, and what is ordered.
  await page.getByRole('button', { name: 'Award to Harbour Tugs' }).click();
  const dialog = page.getByRole('dialog', { name: /^Award RFQ-\d{4}-0001 to Harbour Tugs$/ });
  await dialog.getByText('other quote is declined').waitFor();
  await dialog.getByText(/service order for/).waitFor();
  await dialog.getByRole('button', { name: 'Award quote' }).click();
  await page.getByText(/is awarded to Harbour Tugs; SO-\d{4}-0001 is ordered/).waitFor();
  expect(await page.getByRole('button', { name: /Award|Withdraw|Record|Cancel request/ }).count()).toBe(0);
  await page.getByRole('link', { name: /^SO-/ }).click();
  await page.getByRole('heading', { name: /Towage/ }).waitFor();
  await page.getByText('Harbour Tugs').first().waitFor();
  expect(visitor.complaints).toEqual([]);
});
