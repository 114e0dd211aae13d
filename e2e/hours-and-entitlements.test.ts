/** What an organization's days look like and what it may do, set by a Super Admin in the browser and by keyboard. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from './support/browser.ts';
import { accessibilityProblems, launchBrowser } from './support/browser.ts';
import { createNordlys, nordlys, setUp } from './support/people.ts';
import type { Server } from './support/server.ts';
import { startServer } from './support/server.ts';

let server: Server;
let browser: Browser;
let marit: Visitor;
let page: Page;
let path: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  marit = await setUp(browser, server);
  page = marit.page;
  await createNordlys(marit);
  const id = await page.evaluate(
    async () => (await (await fetch('/v1/admin/organizations')).json()).data[0].id,
  );
  path = `/admin/organizations/${id}`;
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const organization = async () =>
  page.evaluate(async (at) => (await (await fetch(`/v1${at}`)).json()).data, path);
const nextYear = new Date().getUTCFullYear() + 1;

it('business hours are set, copied, carried past midnight and saved', async () => {
  await page.goto(`${path}?tab=settings&part=hours`);
  const monday = page.getByRole('group', { name: 'Monday' });
  await monday.getByLabel('Monday until').fill('16:30');
  await monday.getByRole('button', { name: 'Copy Monday to other days' }).press('Enter');
  await page.getByRole('menuitem', { name: 'The other working days' }).press('Enter');
  await page.getByText(/as on Monday/).waitFor();

  const friday = page.getByRole('group', { name: 'Friday' });
  await friday.getByRole('button', { name: 'Add hours on Friday' }).press('Enter');
  // The new field has the focus: typing goes on there.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Friday from, 2 of 2',
  );
  await friday.getByLabel('Friday from, 2 of 2').fill('16:00');
  await friday.getByText('Must not lie within 08:00 to 16:30 of the same day').waitFor();
  await page.getByText('The preview comes back when all hours are right').waitFor();
  await friday.getByLabel('Friday from, 2 of 2').fill('22:00');
  await friday.getByLabel('Friday until, 2 of 2').fill('06:00');
  await friday.getByText('next day').waitFor();
  await page
    .getByText(/^(Open|Closed) now, /)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Save business hours' }).click();
  await page.getByText(`Business hours of ${nordlys.name} are saved`).waitFor();

  const { businessHours } = await organization();
  expect(businessHours.weekly.thu).toEqual([{ from: '08:00', to: '16:30' }]);
  expect(businessHours.weekly.fri).toEqual([
    { from: '08:00', to: '16:30' },
    { from: '22:00', to: '06:00' },
  ]);
  expect(businessHours.weekly.sat).toEqual([]);
});

it('saving the hours is no conflict for the name; the name changed in two windows is one', async () => {
  const other = await page.context().newPage();
  await other.goto(`${path}?tab=settings`);
  await other.getByRole('textbox', { name: 'Name' }).waitFor();
  await page.goto(`${path}?tab=settings&part=hours`);
  await page.getByLabel('Monday until').fill('16:45');
  await page.getByRole('button', { name: 'Save business hours' }).click();
  await page.getByText(`Business hours of ${nordlys.name} are saved`).waitFor();
  await page.getByRole('link', { name: 'General', exact: true }).click();
  await page.getByLabel('Name').fill('Nordlys Agency');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('Nordlys Agency is saved').waitFor();
  // The same field, changed in both windows, is one.
  await other.getByLabel('Name').fill('Nordlys Ships');
  await other.getByRole('button', { name: 'Save changes' }).click();
  await other.getByText('Somebody changed this meanwhile').waitFor();
  await other.close();
  await page.getByLabel('Name').fill(nordlys.name);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText(`${nordlys.name} is saved`).waitFor();
});

it('holidays come from pasted dates and from a calendar file, and what is not understood is told', async () => {
  await page.goto(`${path}?tab=settings&part=hours`);
  await page.getByRole('button', { name: 'Import holidays…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import holidays' });
  await dialog
    .getByLabel('Dates, one a line')
    .fill(`${nextYear}-12-25 Christmas Day\n26.12.${nextYear} Boxing Day\nsome day in May`);
  await dialog.getByText('1 line not understood').waitFor();
  await dialog.getByText('Line 3, “some day in May”').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add 2 closed days' }).click();

  await page.getByRole('button', { name: 'Import holidays…' }).click();
  await dialog.getByRole('tab', { name: 'Calendar file' }).click();
  const calendar = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Port//EN', 'BEGIN:VEVENT', 'UID:1'],
    ...['DTSTART;VALUE=DATE:20200517', 'RRULE:FREQ=YEARLY', 'SUMMARY:Constitution Day', 'END:VEVENT'],
    ...['BEGIN:VEVENT', 'UID:2', `DTSTART;VALUE=DATE:${nextYear}1225`, 'END:VEVENT', 'END:VCALENDAR'],
  ];
  const file = {
    name: 'holidays.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(calendar.join('\r\n')),
  };
  await page.locator('input[type=file]').setInputFiles(file);
  await dialog.getByText('1 day has an exception already').waitFor();
  await dialog.getByRole('button', { name: 'Add 2 closed days' }).click();

  await page.getByRole('button', { name: 'Add exception…' }).click();
  const one = page.getByRole('dialog', { name: 'Add an exception' });
  await one.getByLabel('Day', { exact: true }).fill(`${nextYear}-12-24`);
  await one.getByLabel('Special hours').check();
  await one.getByLabel('This day until').fill('12:30');
  await one.getByRole('button', { name: 'Add exception' }).click();
  await page.getByRole('button', { name: 'Save business hours' }).click();
  await page.getByText(`Business hours of ${nordlys.name} are saved`).waitFor();

  const { exceptions } = (await organization()).businessHours;
  expect(exceptions).toHaveLength(5);
  expect(exceptions).toContainEqual({ date: `${nextYear}-05-17`, name: 'Constitution Day', closed: true });
  expect(exceptions).toContainEqual({
    date: `${nextYear}-12-24`,
    intervals: [{ from: '08:00', to: '12:30' }],
  });
  expect(exceptions).toContainEqual({ date: `${nextYear}-12-25`, name: 'Christmas Day', closed: true });
});

it('a limit is overridden with a reason, shows why it holds, and gives way again', async () => {
  await page.goto(`${path}?tab=entitlements`);
  await page.getByRole('button', { name: 'Override Vessels' }).click();
  const dialog = page.getByRole('dialog', { name: `Override Vessels for ${nordlys.name}` });
  await dialog.getByLabel('Vessels', { exact: true }).fill('25');
  await dialog.getByRole('button', { name: 'Override limit' }).click();
  await dialog.getByText('Write at least 5 characters').waitFor();
  await dialog.getByLabel('Reason').fill('Agreed with sales until the new contract');
  await dialog.getByLabel('Last day').fill(`${nextYear}-06-30`);
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Override limit' }).click();
  await page.getByText('25 vessels', { exact: true }).first().waitFor();
  await page.getByText('“Agreed with sales until the new contract”').waitFor();
  await page.getByText('All sources').click();
  await page.getByText(/Default of the platform \(does not count\)/).waitFor();

  await page.getByRole('button', { name: 'Remove the override of Vessels' }).click();
  const removal = page.getByRole('dialog', { name: `Remove the override of Vessels for ${nordlys.name}` });
  await removal.getByText('25 vessels becomes 3 vessels (default)').waitFor();
  await removal.getByLabel('Reason').fill('The new contract has begun');
  await removal.getByRole('button', { name: 'Remove override' }).click();
  await page.getByRole('button', { name: 'Override Vessels' }).waitFor();
});

it('a flag is overridden with a JSON value, changed and removed', async () => {
  await page.goto(`${path}?tab=entitlements`);
  await page.getByText('No flag is overridden').waitFor();
  await page.getByRole('button', { name: 'Override a flag…' }).click();
  const dialog = page.getByRole('dialog', { name: `Override a feature flag for ${nordlys.name}` });
  await dialog.getByLabel('Key of the flag').fill('berth/планировщик');
  await dialog.getByLabel('Kind of value').selectOption('JSON object');
  await dialog.getByLabel('Value', { exact: true }).fill('{ "columns": ');
  await dialog.getByLabel('Reason').fill('Pilot in two ports');
  await dialog.getByRole('button', { name: 'Override flag' }).click();
  await dialog.getByText(/Is not valid JSON/).waitFor();
  await dialog.getByLabel('Value', { exact: true }).fill('{ "columns": 3 }');
  await dialog.getByRole('button', { name: 'Override flag' }).click();
  await page.getByText('{"columns":3}').waitFor();

  await page.getByRole('button', { name: 'Remove the override of berth/планировщик' }).click();
  const removal = page.getByRole('dialog', { name: 'Remove the override of berth/планировщик' });
  await removal.getByLabel('Reason').fill('The pilot is over');
  await removal.getByRole('button', { name: 'Remove override' }).click();
  await page.getByText('No flag is overridden').waitFor();

  await page.goto(`${path}?tab=timeline`);
  await page
    .getByText(/removed the override of the flag/)
    .first()
    .waitFor();
  await page
    .getByText(/overrode Vessels/)
    .first()
    .waitFor();
  expect(marit.complaints).toEqual([]);
});
