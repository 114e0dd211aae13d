/** An agent runs a port call with two service orders to its departure: ordered from its page, accepted, completed. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from './support/browser.ts';
import { launchBrowser } from './support/browser.ts';
import { createNordlys, joinAsAna, setUp } from './support/people.ts';
import type { Server } from './support/server.ts';
import { startServer } from './support/server.ts';

let server: Server;
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  visitor = await joinAsAna(browser, server, await createNordlys(await setUp(browser, server)));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const post = (page: Page, path: string, body: object) =>
  page.evaluate(
    async ([at, text]) => {
      const headers = { 'content-type': 'application/json' };
      return (await (await fetch(at, { method: 'POST', body: text, headers })).json()).data;
    },
    [path, JSON.stringify(body)] as const,
  );
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
/** What the clock of Singapore shows so many hours from now. */
const inSingapore = (hours: number) => inHours(8 + hours).slice(0, 16);

async function addVendor(page: Page): Promise<void> {
  await page.goto('/vendors');
  await page.getByText('No vendors yet').waitFor();
  await page.getByRole('link', { name: 'Add vendor' }).first().click();
  await page.getByRole('heading', { name: 'Add vendor' }).waitFor();
  await page.getByLabel('Name').fill('Merlion Tugs');
  await page.getByRole('button', { name: 'Add vendor' }).click();
  await page.getByText('Choose at least one service').waitFor();
  await page.getByRole('combobox', { name: 'Services' }).fill('tow');
  await page.getByRole('option', { name: 'Towage' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Ports' }).fill('singa');
  await page.getByRole('option', { name: /SGSIN/ }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Email').fill('desk@merlion.example');
  await page.getByRole('button', { name: 'Add vendor' }).click();
  await page.getByRole('heading', { name: 'Merlion Tugs' }).waitFor();
}

async function order(page: Page, portCall: string, service: string, vendor: string | null): Promise<void> {
  await page.goto(portCall);
  await page.getByRole('link', { name: 'Order service' }).click();
  await page.getByRole('heading', { name: 'Order service' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Port call' }).inputValue()).toContain('Nordic Heron');
  await page.getByRole('combobox', { name: 'Service' }).fill(service);
  await page.getByRole('option', { name: service }).click();
  if (vendor) {
    await page.getByRole('combobox', { name: 'Vendor' }).click();
    await page.getByRole('option', { name: vendor }).click();
  }
  await page.getByLabel('Wanted').fill(inSingapore(10));
  await page.getByLabel('Deadline (SLA) in minutes').fill('120');
  await page.getByText(/^2 h of business time: due/).waitFor();
  await page.getByRole('button', { name: 'Order service' }).click();
  await page.getByRole('heading', { name: `${service} for Nordic Heron` }).waitFor();
}

/** Presses the button of a move, reads what follows, and does it. */
async function move(page: Page, verb: string, follows: RegExp): Promise<void> {
  await page.getByRole('button', { name: `${verb}…` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(follows).waitFor();
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

it('two service orders of a port call go to their completion', async () => {
  const { page } = visitor;
  await addVendor(page);
  const vessel = { name: 'Nordic Heron', imoNumber: '9074729', type: 'container', flag: 'NO' };
  const { id: vesselId } = await post(page, '/v1/vessels', vessel);
  const { id } = await post(page, '/v1/port-calls', { vesselId, port: 'SGSIN', eta: inHours(-2) });
  const portCall = `/port-calls/${id}`;
  await page.goto(portCall);
  await page.getByText('Nothing is ordered for this port call yet.').waitFor();

  await order(page, portCall, 'Towage', 'Merlion Tugs');
  // What is not possible yet says why.
  const complete = page.getByRole('button', { name: 'Complete…' });
  expect(await complete.getAttribute('aria-disabled')).toBe('true');
  await complete.hover();
  await page.getByRole('tooltip').getByText('The order is not accepted yet.').waitFor();
  await move(page, 'Accept', /^Merlion Tugs takes the order/);
  await page.getByText('is accepted').waitFor();
  await move(page, 'Complete', /Its deadline is kept/);
  await page.getByText('is completed').waitFor();
  await page.getByText('Met', { exact: true }).waitFor();

  await order(page, portCall, 'Provisions', null);
  await move(page, 'Accept', /^Your agency takes the order/);
  await move(page, 'Complete', /which ends the order/);

  await page.goto(portCall);
  const card = page.getByRole('region', { name: 'Service orders' });
  for (const service of ['Towage', 'Provisions']) await card.getByRole('link', { name: service }).waitFor();
  expect(await card.getByText('Completed').count()).toBe(2);
  for (const [status, hours] of [
    ['ARRIVED', -1],
    ['DEPARTED', 0],
  ] as const)
    await post(page, `/v1${portCall}/status`, { status, at: inHours(hours) });
  await page.reload();
  const ordering = page.getByRole('button', { name: 'Order service' });
  expect(await ordering.getAttribute('aria-disabled')).toBe('true');

  // The list keeps them under what is over, and the vendor's page counts its own.
  await page.goto('/service-orders');
  await page.getByText('No open orders').waitFor();
  await page.getByText('Over', { exact: true }).click();
  await page.getByText('Merlion Tugs').waitFor();
  await page.goto('/vendors');
  await page.getByRole('link', { name: 'Merlion Tugs' }).click();
  await page.getByRole('region', { name: 'Performance' }).getByText('100%').waitFor();
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await page.getByText(/ordered SO-\d{4}-0001/).waitFor();
  expect(visitor.complaints).toEqual([]);
});

it('an order is cancelled with a reason', async () => {
  const { page } = visitor;
  const [vessel] = await page.evaluate(async () => (await (await fetch('/v1/vessels')).json()).data);
  const call = { vesselId: vessel.id, port: 'SGSIN', eta: inHours(20) };
  await order(
    page,
    `/port-calls/${(await post(page, '/v1/port-calls', call)).id}`,
    'Pilotage',
    'Merlion Tugs',
  );
  await page.getByText('Merlion Tugs does not list “Pilotage” among its services.').waitFor();
  await page.getByRole('button', { name: 'Cancel order…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Cancel SO-/ });
  await dialog.getByLabel('Reason').fill('The pilot comes with the port');
  await dialog.getByRole('button', { name: 'Cancel order' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('The pilot comes with the port').waitFor();
  expect(await page.getByRole('button', { name: /Accept|Complete|Cancel order/ }).count()).toBe(0);
  expect(visitor.complaints).toEqual([]);
});
