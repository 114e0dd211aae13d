import type { UrlSearch } from './url-search.ts';
import { stringifySearch } from './url-search.ts';

const withQuery =
  (path: string) =>
  (search: UrlSearch = {}) =>
    `${path}${stringifySearch(search)}`;

/** Every address of the app, in one place. */
export const paths = {
  home: '/',
  profile: withQuery('/profile'),
  portCalls: withQuery('/port-calls'),
  newPortCall: withQuery('/port-calls/new'),
  portCall: (id: string, search: UrlSearch = {}) => withQuery(`/port-calls/${id}`)(search),
  rfqs: withQuery('/rfqs'),
  newRfq: withQuery('/rfqs/new'),
  rfq: (id: string, search: UrlSearch = {}) => withQuery(`/rfqs/${id}`)(search),
  serviceOrders: withQuery('/service-orders'),
  newServiceOrder: withQuery('/service-orders/new'),
  serviceOrder: (id: string, search: UrlSearch = {}) => withQuery(`/service-orders/${id}`)(search),
  vendors: withQuery('/vendors'),
  newVendor: '/vendors/new',
  vendor: (id: string, search: UrlSearch = {}) => withQuery(`/vendors/${id}`)(search),
  vessels: withQuery('/vessels'),
  newVessel: '/vessels/new',
  vessel: (id: string, search: UrlSearch = {}) => withQuery(`/vessels/${id}`)(search),
  ownOrganization: withQuery('/organization'),
  ownHours: '/organization/hours',
  ownPeople: withQuery('/organization/users'),
  ownUsage: '/organization/usage',
  organizationAudit: withQuery('/organization/audit-log'),
  signIn: withQuery('/sign-in'),
  signInCode: withQuery('/sign-in/code'),
  forgottenPassword: withQuery('/forgotten-password'),
  admin: '/admin',
  organizations: withQuery('/admin/organizations'),
  newOrganization: '/admin/organizations/new',
  organization: (id: string, search: UrlSearch = {}) => withQuery(`/admin/organizations/${id}`)(search),
  users: withQuery('/admin/users'),
  user: (id: string, search: UrlSearch = {}) => withQuery(`/admin/users/${id}`)(search),
  impersonations: withQuery('/admin/impersonations'),
  impersonation: (id: string) => `/admin/impersonations/${id}`,
  approvals: withQuery('/admin/approvals'),
  approval: (id: string) => `/admin/approvals/${id}`,
  audit: withQuery('/admin/audit'),
  auditEvent: (id: string) => `/admin/audit/${id}`,
  settings: withQuery('/admin/settings'),
} as const;
