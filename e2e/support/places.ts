import type { Locator, Page } from 'playwright-core';

export type Who = 'nobody' | 'marit' | 'ana' | 'support';

/** What pages are about: made by the test, known when it runs. */
export type World = {
  readonly organization: string;
  readonly deactivated: string;
  readonly user: string;
  readonly event: string;
  readonly impersonation: string;
  readonly invitation: string;
  readonly vessel: string;
  /** Arrived. */
  readonly portCall: string;
  readonly vendor: string;
  /** Pending, by that vendor for that port call. */
  readonly serviceOrder: string;
  /** Open, for that port call, with two quotes of three. */
  readonly rfq: string;
  readonly departed: string;
};

export type Place = {
  readonly name: string;
  readonly who: Who;
  readonly path: (world: World) => string;
  /** Opens a dialog, a menu or a panel on the page. */
  readonly open?: (page: Page) => Promise<Locator>;
  /** Kept as a picture for the README, in the light scheme or in both. */
  readonly picture?: 'light' | 'both';
};

const at = (name: string, who: Who, path: string | Place['path'], more: Partial<Place> = {}): Place => ({
  name,
  who,
  path: typeof path === 'string' ? () => path : path,
  ...more,
});
const picture = { picture: 'light' } as const;

/** Presses a button, and answers what it opens. */
const dialog = (button: string | RegExp) => ({
  async open(page: Page) {
    await page.getByRole('button', { name: button }).first().click();
    return page.getByRole('dialog');
  },
});
const menu = (button: string) => ({
  async open(page: Page) {
    await page.getByRole('button', { name: button }).first().click();
    return page.getByRole('menu');
  },
});
const action = (entry: string) => ({
  async open(page: Page) {
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: entry }).click();
    return page.getByRole('dialog');
  },
});
const key = (keys: string) => ({
  async open(page: Page) {
    await page.keyboard.press(keys);
    return page.getByRole('dialog');
  },
});

const organization = ({ organization: path }: World) => path;
const tab = (name: string) => (world: World) => `${world.organization}?tab=${name}`;
const settings = (part: string) => tab(`settings&part=${part}`);
const user = ({ user: path }: World) => path;

/** Every page and tab, and what opens on them. */
export const places: readonly Place[] = [
  at('sign-in', 'nobody', '/sign-in', picture),
  at('branded-sign-in', 'nobody', '/o/nordlys-shipping-agency'),
  at('forgotten-password', 'nobody', '/forgotten-password'),
  at('reset', 'nobody', '/reset?token=0123456789abcdef0123'),
  at('confirm-email', 'nobody', '/confirm-email?token=0123456789abcdef0123'),
  at('invitation', 'nobody', ({ invitation }) => invitation),
  at('setup', 'nobody', '/setup'),
  at('home', 'ana', '/', { picture: 'both' }),
  at('port-calls', 'ana', '/port-calls', picture),
  at('port-calls-none', 'ana', '/port-calls?search=nothinglikeit'),
  at('port-calls-over', 'ana', '/port-calls?view=over'),
  at('port-call-panel', 'ana', (world) => `/port-calls?peek=${idIn(world.portCall)}`),
  at('new-port-call', 'ana', '/port-calls/new'),
  at('port-call', 'ana', ({ portCall }) => portCall, { picture: 'both' }),
  at('record-berthing', 'ana', ({ portCall }) => portCall, dialog('Record berthing…')),
  at('cancel-port-call', 'ana', ({ portCall }) => portCall, dialog('Cancel port call…')),
  at('port-call-timeline', 'ana', ({ portCall }) => `${portCall}?tab=timeline`),
  at('port-call-departed', 'ana', ({ departed }) => departed),
  at('service-orders', 'ana', '/service-orders', picture),
  at('service-orders-none', 'ana', '/service-orders?search=nothinglikeit'),
  at('service-orders-over', 'ana', '/service-orders?view=over'),
  at('service-order-panel', 'ana', (world) => `/service-orders?peek=${idIn(world.serviceOrder)}`),
  at('new-service-order', 'ana', (world) => `/service-orders/new?portCall=${idIn(world.portCall)}`),
  at('service-order', 'ana', ({ serviceOrder }) => serviceOrder, picture),
  at('accept-order', 'ana', ({ serviceOrder }) => serviceOrder, dialog('Accept…')),
  at('cancel-order', 'ana', ({ serviceOrder }) => serviceOrder, dialog('Cancel order…')),
  at('service-order-timeline', 'ana', ({ serviceOrder }) => `${serviceOrder}?tab=timeline`),
  at('rfqs', 'ana', '/rfqs'),
  at('rfq-panel', 'ana', (world) => `/rfqs?peek=${idIn(world.rfq)}`),
  at('new-rfq', 'ana', (world) => `/rfqs/new?portCall=${idIn(world.portCall)}`),
  at('rfq', 'ana', ({ rfq }) => rfq, picture),
  at('record-quote', 'ana', ({ rfq }) => rfq, dialog('Record quote…')),
  at('award', 'ana', ({ rfq }) => rfq, dialog('Award to Harbour Tugs')),
  at('withdraw-quote', 'ana', ({ rfq }) => rfq, dialog('Withdraw quote of Harbour Tugs')),
  at('cancel-rfq', 'ana', ({ rfq }) => rfq, dialog('Cancel request…')),
  at('rfq-timeline', 'ana', ({ rfq }) => `${rfq}?tab=timeline`),
  at('vendors', 'ana', '/vendors'),
  at('vendor-panel', 'ana', (world) => `/vendors?peek=${idIn(world.vendor)}`),
  at('new-vendor', 'ana', '/vendors/new'),
  at('vendor', 'ana', ({ vendor }) => vendor),
  at('vessels', 'ana', '/vessels'),
  at('new-vessel', 'ana', '/vessels/new'),
  at('vessel', 'ana', ({ vessel }) => vessel),
  at('forbidden', 'ana', '/admin/organizations'),
  at('own-organization', 'ana', '/organization'),
  at('own-branding', 'ana', '/organization?tab=branding'),
  at('own-billing', 'ana', '/organization?tab=billing'),
  at('own-hours', 'ana', '/organization/hours'),
  at('own-people', 'ana', '/organization/users'),
  at('own-person', 'ana', ({ user: path }) => `/organization/users?peek=${idIn(path)}`),
  at('own-invite', 'ana', '/organization/users', dialog('Invite…')),
  at('own-revoke', 'ana', '/organization/users', dialog(/^Revoke/)),
  at('own-usage', 'ana', '/organization/usage'),
  at('organization-audit-log', 'ana', '/organization/audit-log'),
  at('profile', 'ana', '/profile'),
  ...['password', 'two-factor', 'activity', 'notices', 'sessions'].map((name) =>
    at(`profile-${name}`, 'ana', `/profile?tab=${name}`),
  ),
  at('impersonating', 'support', '/', picture),
  at('impersonating-profile', 'support', '/profile'),
  at('overview', 'marit', '/admin', picture),
  at('palette', 'marit', '/admin', key('Control+k')),
  at('shortcuts', 'marit', '/admin', key('?')),
  at('organizations', 'marit', '/admin/organizations', picture),
  at('organizations-none', 'marit', '/admin/organizations?search=nothinglikeit'),
  at('organizations-views', 'marit', '/admin/organizations', menu('Views')),
  at('organizations-panel', 'marit', (world) => `/admin/organizations?peek=${idIn(world.organization)}`),
  at('new-organization', 'marit', '/admin/organizations/new'),
  at('organization', 'marit', organization, { picture: 'both' }),
  at('suspend', 'marit', organization, dialog('Suspend…')),
  at('deactivate', 'marit', organization, dialog('Deactivate…')),
  at('organization-settings', 'marit', tab('settings')),
  at('organization-settings-branding', 'marit', settings('branding'), picture),
  at('organization-settings-domains', 'marit', settings('domains')),
  at('organization-settings-billing', 'marit', settings('billing')),
  at('organization-settings-hours', 'marit', settings('hours')),
  at('add-exception', 'marit', settings('hours'), dialog('Add exception…')),
  at('import-holidays', 'marit', settings('hours'), dialog('Import holidays…')),
  at('organization-entitlements', 'marit', tab('entitlements')),
  at('override', 'marit', tab('entitlements'), dialog(/^Override/)),
  at('override-flag', 'marit', tab('entitlements'), dialog('Override a flag…')),
  at('organization-users', 'marit', tab('users')),
  at('invite-to-organization', 'marit', tab('users'), dialog('Invite…')),
  at('organization-usage', 'marit', tab('usage')),
  at('organization-timeline', 'marit', tab('timeline')),
  at('organization-deactivated', 'marit', ({ deactivated }) => deactivated),
  at('restore', 'marit', ({ deactivated }) => deactivated, dialog('Restore…')),
  at('users', 'marit', '/admin/users', picture),
  at('invite-user', 'marit', '/admin/users', dialog('Invite user…')),
  at('user', 'marit', user, picture),
  at('user-actions', 'marit', user, menu('Actions')),
  at('edit-user', 'marit', user, action('Edit…')),
  at('reset-password', 'marit', user, action('Reset password…')),
  at('deactivate-user', 'marit', user, action('Deactivate…')),
  at('grant', 'marit', user, action('Grant Super Admin…')),
  at('impersonate', 'marit', user, dialog('Impersonate…')),
  at('user-sessions', 'marit', (world) => `${world.user}?tab=sessions`),
  at('user-timeline', 'marit', (world) => `${world.user}?tab=timeline`),
  at('impersonations', 'marit', '/admin/impersonations'),
  at('impersonation', 'marit', ({ impersonation }) => impersonation),
  at('approvals', 'marit', '/admin/approvals'),
  at('audit', 'marit', '/admin/audit', picture),
  at('audit-event', 'marit', ({ event }) => event),
  at('settings', 'marit', '/admin/settings'),
  at('settings-retention', 'marit', '/admin/settings?tab=retention'),
  at('settings-mail', 'marit', '/admin/settings?tab=mail'),
  at('mail-log', 'marit', '/admin/settings?tab=mail-log'),
  at('settings-about', 'marit', '/admin/settings?tab=about'),
  at('not-found', 'marit', '/no/such/page'),
];

function idIn(path: string): string {
  return path.split('/').at(-1) ?? '';
}
