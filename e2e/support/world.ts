import type { Browser } from 'playwright-core';
import type { Visitor } from './browser.ts';
import { ana, createNordlys, joinAsAna, marit as person, setUp, signIn } from './people.ts';
import type { Who, World } from './places.ts';
import { openQuotes, quotedRequest } from './quotes.ts';
import type { Server } from './server.ts';

/** A call of the API in the name of whoever is in a browser. */
export const callAs = ({ page }: Visitor, method: string, path: string, body?: object) =>
  page.evaluate(
    async ([verb, at, text]) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(at, { method: verb, ...(text ? { body: text, headers } : {}) });
      if (!answer.ok) throw new Error(`${verb} ${at} answered ${await answer.text()}`);
      return answer.status === 204 ? null : (await answer.json()).data;
    },
    [method, path, body ? JSON.stringify(body) : ''] as const,
  );

type Call = (method: string, path: string, body?: object) => ReturnType<typeof callAs>;

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
  call: Call,
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

async function deactivatedOrganization(call: Call): Promise<string> {
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
async function impersonating(browser: Browser, server: Server, user: string): Promise<Visitor> {
  const visitor = await signIn(browser, server, person.email);
  await visitor.page.goto(user);
  await visitor.page.getByRole('button', { name: 'Impersonate…' }).click();
  const dialog = visitor.page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('She called because a page looks wrong');
  await dialog.getByRole('button', { name: 'Impersonate', exact: true }).click();
  await visitor.page.getByRole('region', { name: 'Impersonation' }).waitFor();
  return visitor;
}

export type Inhabited = {
  readonly world: World;
  readonly visitors: Readonly<Record<Who, Visitor | null>>;
  /** A call of the API in the name of the Super Admin. */
  readonly call: Call;
};

/** What pages are about, made on an empty server through its pages and its API. */
export async function inhabit(browser: Browser, server: Server): Promise<Inhabited> {
  const marit = await setUp(browser, server);
  const call: Call = (...given) => callAs(marit, ...given);
  const link = await createNordlys(marit);
  const her = await joinAsAna(browser, server, link);
  const first = async (path: string): Promise<string> => (await call('GET', path))[0].id;
  const { id: vesselId } = await callAs(her, 'POST', '/v1/vessels', vessel);
  const calls = await portCalls(her, vesselId);
  const organization = `/admin/organizations/${await first('/v1/admin/organizations?search=nordlys')}`;
  await openQuotes(call, organization.split('/').at(-1) ?? '');
  const user = `/admin/users/${await first(`/v1/admin/users?search=${ana.email}`)}`;
  const known = {
    ...calls,
    ...(await serviceOrders(call, her, calls.portCall, organization)),
    rfq: await quotedRequest((...given) => callAs(her, ...given), calls.portCall.split('/').at(-1) ?? ''),
    organization,
    deactivated: await deactivatedOrganization(call),
    user,
    event: `/admin/audit/${await first('/v1/admin/audit-events?action=organization.create')}`,
    invitation: new URL(link).pathname + new URL(link).search,
    vessel: `/vessels/${vesselId}`,
  };
  const invitation = { name: 'Bo Lind', email: 'bo@nordlys.example', role: 'agent' };
  await callAs(her, 'POST', '/v1/organization/invitations', invitation);
  await call('PUT', `/v1${organization}/entitlements/customBranding`, {
    value: true,
    reason: 'Agreed with sales until the new contract',
  });
  const visitors = { nobody: null, marit, ana: her, support: await impersonating(browser, server, user) };
  const impersonation = `/admin/impersonations/${await first('/v1/admin/impersonations')}`;
  return { world: { ...known, impersonation }, visitors, call };
}
