/** What is asked for before anything else is accessible in both colour schemes, without sideways scroll at 320 px. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Visitor } from './support/browser.ts';
import { launchBrowser } from './support/browser.ts';
import { expectToFit } from './support/look-at-places.ts';
import { ana, createNordlys, joinAsAna, marit as person, setUp, signIn } from './support/people.ts';
import type { Server } from './support/server.ts';
import { startServer } from './support/server.ts';
import { callAs } from './support/world.ts';

let server: Server;
let browser: Browser;
let marit: Visitor;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  marit = await setUp(browser, server);
  await joinAsAna(browser, server, await createNordlys(marit));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe.each([
  {
    name: 'a password that has to be changed',
    title: 'Choose a new password',
    email: ana.email,
    async ask() {
      const [{ id }] = await callAs(marit, 'GET', `/v1/admin/users?search=${ana.email}`);
      await callAs(marit, 'POST', `/v1/admin/users/${id}/reset-password`, {
        mode: 'force',
        reason: 'Her laptop was stolen',
      });
    },
  },
  {
    // The last one: it shuts everything else.
    name: 'a second factor that has to be set up',
    title: 'Set up a second factor first',
    email: person.email,
    ask: () => callAs(marit, 'PATCH', '/v1/admin/settings', { security: { superAdminMfa: 'always' } }),
  },
])('$name', ({ title, email, ask }) => {
  beforeAll(ask);
  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 320],
  ] as const)('is asked for before anything else: %s, %i px wide', async (colorScheme, width) => {
    const { page, context, settled } = await signIn(browser, server, email, { colorScheme, width });
    await page.getByRole('heading', { name: title }).waitFor();
    // Off what came to lie under it, which would show its tooltip.
    await page.mouse.move(0, 0);
    await settled();
    await expectToFit(page);
    await context.close();
  });
});
