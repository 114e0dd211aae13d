/** Every page: accessible in both colour schemes, no sideways scroll at 320 px, nothing in the console, nothing from outside. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from './support/browser.ts';
import { accessibilityProblems, launchBrowser, visit } from './support/browser.ts';
import { createNordlys, joinAsAna, setUp } from './support/people.ts';
import type { Server } from './support/server.ts';
import { startServer } from './support/server.ts';

const pictures = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
/** `npm run screenshots` keeps pictures of the main pages for the README. */
const keepPictures = process.env.PORTTASK_SCREENSHOTS === '1';

let server: Server;
let browser: Browser;
let marit: Visitor;
let her: Visitor;
let organizationPath: string;
let userPath: string;
let eventPath: string;
let invitation: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  marit = await setUp(browser, server);
  const link = await createNordlys(marit);
  her = await joinAsAna(browser, server, link);
  const first = async (path: string): Promise<string> =>
    marit.page.evaluate(async (at) => (await (await fetch(at)).json()).data[0].id, path);
  organizationPath = `/admin/organizations/${await first('/v1/admin/organizations')}`;
  userPath = `/admin/users/${await first('/v1/admin/users')}`;
  eventPath = `/admin/audit/${await first('/v1/admin/audit-events?action=organization.create')}`;
  invitation = new URL(link).pathname + new URL(link).search;
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

type Place = {
  readonly name: string;
  readonly path: () => string;
  readonly who: 'nobody' | 'marit' | 'ana';
  readonly picture?: boolean;
};

const places: readonly Place[] = [
  { name: 'sign-in', path: () => '/sign-in', who: 'nobody', picture: true },
  { name: 'branded-sign-in', path: () => '/o/nordlys-shipping-agency', who: 'nobody' },
  { name: 'forgotten-password', path: () => '/forgotten-password', who: 'nobody' },
  { name: 'reset', path: () => '/reset?token=0123456789abcdef0123', who: 'nobody' },
  { name: 'confirm-email', path: () => '/confirm-email?token=0123456789abcdef0123', who: 'nobody' },
  { name: 'invitation', path: () => invitation, who: 'nobody' },
  { name: 'setup', path: () => '/setup', who: 'nobody' },
  { name: 'home', path: () => '/', who: 'ana' },
  { name: 'forbidden', path: () => '/admin/organizations', who: 'ana' },
  { name: 'profile', path: () => '/profile', who: 'ana' },
  { name: 'profile-password', path: () => '/profile?tab=password', who: 'ana' },
  { name: 'profile-two-factor', path: () => '/profile?tab=two-factor', who: 'ana' },
  { name: 'profile-activity', path: () => '/profile?tab=activity', who: 'ana' },
  { name: 'profile-notices', path: () => '/profile?tab=notices', who: 'ana' },
  { name: 'organization-audit-log', path: () => '/organization/audit-log', who: 'ana' },
  { name: 'profile-sessions', path: () => '/profile?tab=sessions', who: 'ana' },
  { name: 'overview', path: () => '/admin', who: 'marit', picture: true },
  { name: 'organizations', path: () => '/admin/organizations', who: 'marit', picture: true },
  { name: 'organizations-none', path: () => '/admin/organizations?search=nothinglikeit', who: 'marit' },
  { name: 'new-organization', path: () => '/admin/organizations/new', who: 'marit' },
  { name: 'organization', path: () => organizationPath, who: 'marit', picture: true },
  { name: 'organization-settings', path: () => `${organizationPath}?tab=settings`, who: 'marit' },
  ...['branding', 'domains', 'billing', 'hours'].map((part) => ({
    name: `organization-settings-${part}`,
    path: () => `${organizationPath}?tab=settings&part=${part}`,
    who: 'marit' as const,
  })),
  {
    name: 'organization-entitlements',
    path: () => `${organizationPath}?tab=entitlements`,
    who: 'marit',
  },
  { name: 'organization-users', path: () => `${organizationPath}?tab=users`, who: 'marit' },
  { name: 'organization-timeline', path: () => `${organizationPath}?tab=timeline`, who: 'marit' },
  { name: 'users', path: () => '/admin/users', who: 'marit', picture: true },
  { name: 'user', path: () => userPath, who: 'marit' },
  { name: 'user-sessions', path: () => `${userPath}?tab=sessions`, who: 'marit' },
  { name: 'impersonations', path: () => '/admin/impersonations', who: 'marit' },
  { name: 'approvals', path: () => '/admin/approvals', who: 'marit' },
  { name: 'audit', path: () => '/admin/audit', who: 'marit', picture: true },
  { name: 'audit-event', path: () => eventPath, who: 'marit' },
  { name: 'settings', path: () => '/admin/settings', who: 'marit' },
  { name: 'settings-retention', path: () => '/admin/settings?tab=retention', who: 'marit' },
  { name: 'mail-log', path: () => '/admin/settings?tab=mail-log', who: 'marit', picture: true },
  { name: 'not-found', path: () => '/no/such/page', who: 'marit' },
];

async function visitorFor(who: Place['who'], colorScheme: 'light' | 'dark', width: number): Promise<Visitor> {
  const visitor = await visit(browser, server.url, { colorScheme, width });
  const known = { nobody: null, marit, ana: her }[who];
  if (known) await visitor.context.addCookies(await known.context.cookies());
  return visitor;
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it.each(places)('$name is accessible and asks no other host (B6)', async ({ name, path, who, picture }) => {
    const visitor = await visitorFor(who, colorScheme, 1440);
    await open(visitor.page, path());
    if (keepPictures && picture) {
      await mkdir(pictures, { recursive: true });
      const file = `${pictures}${name}${colorScheme === 'dark' ? '-dark' : ''}.png`;
      await visitor.page.screenshot({ path: file });
    }
    expect(await accessibilityProblems(visitor.page)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });
});

describe('on a narrow screen', () => {
  it.each(places)('$name does not scroll sideways at 320 px', async ({ path, who }) => {
    const visitor = await visitorFor(who, 'light', 320);
    await open(visitor.page, path());
    const overflow = await visitor.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await accessibilityProblems(visitor.page)).toEqual([]);
    await visitor.context.close();
  });
});
