/** Every page, and what opens on it: accessible in both colour schemes, no sideways scroll at 320 px, nothing in the console. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phrases } from '../apps/web/src/lib/audit-phrases.ts';
import type { Visitor } from './support/browser.ts';
import { accessibilityProblems, launchBrowser, visit } from './support/browser.ts';
import { ana, createNordlys, joinAsAna, password, marit as person, setUp, signIn } from './support/people.ts';
import { keepPicture } from './support/pictures.ts';
import type { Place, Who, World } from './support/places.ts';
import { places } from './support/places.ts';
import { openQuotes, quotedRequest } from './support/quotes.ts';
import type { Server } from './support/server.ts';
import { startServer } from './support/server.ts';

let server: Server;
let browser: Browser;
let visitors: Readonly<Record<Who, Visitor | null>>;
let marit: Visitor;
let world: World;

/** A call of the API in the name of whoever is in a browser. */
const callAs = ({ page }: Visitor, method: string, path: string, body?: object) =>
  page.evaluate(
    async ([verb, at, text]) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(at, { method: verb, ...(text ? { body: text, headers } : {}) });
      if (!answer.ok) throw new Error(`${verb} ${at} answered ${await answer.text()}`);
      return answer.status === 204 ? null : (await answer.json()).data;
    },
    [method, path, body ? JSON.stringify(body) : ''] as const,
  );
const call = (method: string, path: string, body?: object) => callAs(marit, method, path, body);

const vessel = { name: 'Nordic Heron', imoNumber: '9074729', type: 'container', flag: 'NO' };

/** Port calls of her vessel as they went so far. @returns their pages */
async function portCalls(her: Visitor, vesselId: string): Promise<Pick<World, 'portCall' | 'departed'>> {
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const plan = async (port: string, eta: number, more: object = {}): Promise<string> => {
    const body = { vesselId, port, eta: inHours(eta), etd: inHours(eta + 30), ...more };
    return `/port-calls/${(await callAs(her, 'POST', '/v1/port-calls', body)).id}`;
  };
  const move = (page: string, status: string, hours: number) =>
    callAs(her, 'POST', `/v1${page}/status`, { status, at: inHours(hours) });
  const [portCall, departed] = [
    await plan('NLRTM', -5, { terminal: 'Maasvlakte 2', notes: 'Pilot boards at the Maas Center buoy.' }),
    await plan('DEHAM', -80),
  ];
  for (const [port, eta] of [
    ['NOOSL', 40],
    ['BEANR', 60],
    ['SGSIN', 300],
  ] as const)
    await plan(port, eta);
  await move(portCall, 'ARRIVED', -4);
  await move(departed, 'ARRIVED', -78);
  await move(departed, 'DEPARTED', -40);
  return { portCall, departed };
}

const allDay = (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map(
  (day) => [day, [{ from: '00:00', to: '24:00' }]] as const,
);

/** Orders for a port call: one that waits, one that runs, one that is done, and one without a deadline. @returns their pages */
async function serviceOrders(
  her: Visitor,
  portCall: string,
  organization: string,
): Promise<Pick<World, 'vendor' | 'serviceOrder'>> {
  await call('PATCH', `/v1${organization}`, { businessHours: { weekly: Object.fromEntries(allDay) } });
  const { id: vendorId } = await callAs(her, 'POST', '/v1/vendors', {
    name: 'Maasmond Towage & Salvage',
    services: ['towage', 'mooring', 'repairs'],
    ports: ['NLRTM', 'BEANR'],
    contactEmail: 'desk@maasmond.example',
    phone: '+31 10 123 4567',
    notes: 'Night desk answers within ten minutes.',
  });
  const scheduledFor = new Date(Date.now() + 6 * 3_600_000).toISOString();
  const order = (serviceType: string, more: object = {}) =>
    callAs(her, 'POST', '/v1/service-orders', {
      portCallId: portCall.split('/').at(-1),
      serviceType,
      scheduledFor,
      ...more,
    });
  const waiting = await order('towage', { vendorId, slaMinutes: 480, notes: 'Two tugs, bow and stern.' });
  const bunkers = await order('bunkering', { vendorId, slaMinutes: 60 });
  const done = await order('mooring', { vendorId, slaMinutes: 240 });
  await order('crew_change');
  await callAs(her, 'POST', `/v1/service-orders/${bunkers.id}/accept`, {});
  for (const verb of ['accept', 'complete'])
    await callAs(her, 'POST', `/v1/service-orders/${done.id}/${verb}`, {});
  return { vendor: `/vendors/${vendorId}`, serviceOrder: `/service-orders/${waiting.id}` };
}

async function deactivatedOrganization(): Promise<string> {
  const { organization } = await call('POST', '/v1/admin/organizations', {
    name: 'Fjord Line Agency',
    domain: 'fjord-line.example',
    admin: { name: 'Bo Lind', email: 'bo@fjord-line.example' },
  });
  const { id, slug } = organization;
  const reason = 'They closed their doors';
  await call('POST', `/v1/admin/organizations/${id}/deactivate`, { reason, confirm: slug });
  return `/admin/organizations/${id}`;
}

/** A browser in which somebody works as Ana. */
async function impersonating(): Promise<Visitor> {
  const visitor = await signIn(browser, server, person.email);
  await visitor.page.goto(world.user);
  await visitor.page.getByRole('button', { name: 'Impersonate…' }).click();
  const dialog = visitor.page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('She called because a page looks wrong');
  await dialog.getByRole('button', { name: 'Impersonate', exact: true }).click();
  await visitor.page.getByRole('region', { name: 'Impersonation' }).waitFor();
  return visitor;
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  marit = await setUp(browser, server);
  const link = await createNordlys(marit);
  const her = await joinAsAna(browser, server, link);
  const first = async (path: string): Promise<string> => (await call('GET', path))[0].id;
  const { id: vesselId } = await callAs(her, 'POST', '/v1/vessels', vessel);
  const calls = await portCalls(her, vesselId);
  const organization = `/admin/organizations/${await first('/v1/admin/organizations?search=nordlys')}`;
  await openQuotes(call, organization.split('/').at(-1) ?? '');
  world = {
    ...calls,
    ...(await serviceOrders(her, calls.portCall, organization)),
    rfq: await quotedRequest((...given) => callAs(her, ...given), calls.portCall.split('/').at(-1) ?? ''),
    organization,
    deactivated: await deactivatedOrganization(),
    user: `/admin/users/${await first(`/v1/admin/users?search=${ana.email}`)}`,
    event: `/admin/audit/${await first('/v1/admin/audit-events?action=organization.create')}`,
    impersonation: '',
    invitation: new URL(link).pathname + new URL(link).search,
    vessel: `/vessels/${vesselId}`,
  };
  const invitation = { name: 'Bo Lind', email: 'bo@nordlys.example', role: 'agent' };
  await callAs(her, 'POST', '/v1/organization/invitations', invitation);
  await call('PUT', `/v1${world.organization}/entitlements/customBranding`, {
    value: true,
    reason: 'Agreed with sales until the new contract',
  });
  visitors = { nobody: null, marit, ana: her, support: await impersonating() };
  world = { ...world, impersonation: `/admin/impersonations/${await first('/v1/admin/impersonations')}` };
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function visitorFor(who: Who, colorScheme: 'light' | 'dark', width: number): Promise<Visitor> {
  const visitor = await visit(browser, server.url, { colorScheme, width });
  const known = visitors[who];
  if (known) await visitor.context.addCookies(await known.context.cookies());
  return visitor;
}

async function open(page: Page, { path, open: openMore }: Pick<Place, 'path' | 'open'>): Promise<void> {
  await page.goto(path(world));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  if (!openMore) return;
  await (await openMore(page)).waitFor();
  await page.waitForLoadState('networkidle');
}

const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function expectToFit(page: Page): Promise<void> {
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  expect(await accessibilityProblems(page)).toEqual([]);
}

it.each(places)(
  '$name is accessible in both schemes, fits 320 px and asks no other host (B6)',
  async (place) => {
    const visitor = await visitorFor(place.who, 'light', 1440);
    const { page } = visitor;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await open(page, place);
      await keepPicture(page, place, colorScheme);
      expect(await accessibilityProblems(page), colorScheme).toEqual([]);
    }
    // Then narrow, as for people who turn their device.
    await page.setViewportSize({ width: 320, height: 900 });
    await page.waitForLoadState('networkidle');
    await expectToFit(page);
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  },
);

it('everything one may do reads as a sentence where it is told', async () => {
  const { permissions } = await call('GET', '/v1/me');
  expect(permissions.filter((name: string) => !Object.hasOwn(phrases, name))).toEqual([]);
});

// The last ones: they shut everything else.
describe.each([
  {
    name: 'a password that has to be changed',
    title: 'Choose a new password',
    email: ana.email,
    ask: () =>
      call('POST', `/v1/admin/users/${world.user.split('/').at(-1)}/reset-password`, {
        mode: 'force',
        reason: 'Her laptop was stolen',
      }),
  },
  {
    name: 'a second factor that has to be set up',
    title: 'Set up a second factor first',
    email: person.email,
    ask: () => call('PATCH', '/v1/admin/settings', { security: { superAdminMfa: 'always' } }),
  },
])('$name', ({ title, email, ask }) => {
  beforeAll(async () => {
    // All those pages may have taken longer than a proof of identity is good for.
    await call('POST', '/v1/auth/step-up', { password });
    await ask();
  });
  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 320],
  ] as const)('is asked for before anything else: %s, %i px wide', async (colorScheme, width) => {
    const { page, context } = await signIn(browser, server, email, { colorScheme, width });
    await page.getByRole('heading', { name: title }).waitFor();
    // Off what came to lie under it, which would show its tooltip.
    await page.mouse.move(0, 0);
    await page.waitForLoadState('networkidle');
    await expectToFit(page);
    await context.close();
  });
});
