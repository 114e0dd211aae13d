/** An agent plans a port call and follows it from the plan to the departure, in the time of the port. */
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

/** What the clock of Singapore shows so many hours from now. */
const inSingapore = (hours: number): string =>
  new Date(Date.now() + (8 + hours) * 3_600_000).toISOString().slice(0, 16);

async function addVessel(page: Page): Promise<void> {
  await page.goto('/vessels/new');
  await page.getByLabel('Name').fill('Nordic Heron');
  await page.getByLabel('IMO number').fill('9074729');
  await page.getByRole('combobox', { name: 'Type' }).click();
  await page.getByRole('option', { name: 'Container ship' }).click();
  await page.getByRole('combobox', { name: 'Flag' }).fill('Norway');
  await page.getByRole('option', { name: 'Norway' }).click();
  await page.getByRole('button', { name: 'Add vessel' }).click();
  await page.getByRole('heading', { name: 'Nordic Heron' }).waitFor();
}

/** Records a step with the keyboard alone. */
async function record(page: Page, step: string, at: string): Promise<void> {
  await page.getByRole('button', { name: `${step}…` }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=datetime-local]').fill(at);
  await dialog.getByRole('button', { name: step, exact: true }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}

it('a port call goes from its plan to the departure', async () => {
  const { page } = visitor;
  await addVessel(page);

  // The vessel leads to the plan; ETA and ETD are given by the clock of the port.
  await page.getByRole('link', { name: 'Plan port call' }).click();
  await page.getByRole('heading', { name: 'Plan port call' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Vessel' }).inputValue()).toContain('Nordic Heron');
  await page.getByRole('combobox', { name: 'Port' }).fill('singa');
  await page.getByRole('option', { name: /SGSIN/ }).click();
  await page.getByText('Singapore time, GMT+8').first().waitFor();
  await page.getByLabel('ETA').fill(inSingapore(-6));
  await page.getByLabel('ETD').fill(inSingapore(-8));
  await page.getByLabel('Terminal or berth').fill('Tuas 3');
  await page.getByRole('button', { name: 'Plan port call' }).click();
  await page.getByText('Must not be before the ETA').waitFor();
  await page.getByLabel('ETD').fill(inSingapore(20));
  await page.getByRole('button', { name: 'Plan port call' }).click();
  await page.getByRole('heading', { name: 'Nordic Heron at Singapore' }).waitFor();

  // What is not possible yet says why.
  const departure = page.getByRole('button', { name: 'Record departure…' });
  expect(await departure.getAttribute('aria-disabled')).toBe('true');
  await departure.hover();
  await page.getByRole('tooltip').getByText('The arrival is not recorded yet.').waitFor();

  // A vessel that is expected stays.
  await page.getByRole('link', { name: 'Nordic Heron', exact: true }).click();
  await page.getByRole('button', { name: 'Archive' }).click();
  await page.getByText('Nordic Heron still has one open port call.').waitFor();
  await page.goBack();

  await record(page, 'Record arrival', inSingapore(-5));
  await page.getByText('Nordic Heron has arrived', { exact: true }).waitFor();

  // Times out of order are told at their field, and what was typed stays.
  await page.getByRole('button', { name: 'Record berthing…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record the berthing of Nordic Heron' });
  await dialog.getByLabel('All fast').fill(inSingapore(-6));
  await dialog.getByRole('button', { name: 'Record berthing' }).click();
  await dialog.getByText(/^Must not be before the arrival/).waitFor();
  await dialog.getByLabel('All fast').fill(inSingapore(-4));
  await dialog.getByRole('button', { name: 'Record berthing' }).click();
  await page.getByText('Nordic Heron is at berth', { exact: true }).waitFor();

  await record(page, 'Record departure', inSingapore(-1));
  const progress = page.getByRole('list', { name: 'Progress of the port call' });
  for (const station of ['Planned, done', 'Arrived, done', 'At berth, done', 'Departed, done'])
    await progress.getByText(station).waitFor();
  expect(await page.getByRole('button', { name: /Record|Cancel port call/ }).count()).toBe(0);

  // Her audit log tells all of it.
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await page.getByText(/planned PC-\d{4}-0001/).waitFor();

  // The list keeps it under what is over.
  await page.goto('/port-calls');
  await page.getByText('No open port calls').waitFor();
  await page.getByText('Over', { exact: true }).click();
  await page.getByText('Singapore (SGSIN)').waitFor();
  expect(visitor.complaints).toEqual([]);
});

it('a port call that is planned twice is told, and is cancelled with a reason', async () => {
  const { page } = visitor;
  for (const turn of [1, 2]) {
    await page.goto('/port-calls/new');
    await page.getByRole('combobox', { name: 'Vessel' }).click();
    await page.getByRole('option', { name: /Nordic Heron/ }).click();
    await page.getByRole('combobox', { name: 'Port' }).fill('sgsin');
    await page.getByRole('option', { name: /SGSIN/ }).click();
    await page.getByLabel('ETA').fill(inSingapore(30 + turn));
    if (turn === 2) await page.getByText('There may be such a port call already').waitFor();
    await page.getByRole('button', { name: 'Plan port call' }).click();
    await page.getByRole('heading', { name: 'Nordic Heron at Singapore' }).waitFor();
  }
  await page.getByRole('button', { name: 'Cancel port call…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancel the port call of Nordic Heron' });
  await dialog.getByLabel('Reason').fill('Planned twice by mistake');
  await dialog.getByRole('button', { name: 'Cancel port call' }).click();
  await page.getByText('Planned twice by mistake').waitFor();
  expect(visitor.complaints).toEqual([]);
});
