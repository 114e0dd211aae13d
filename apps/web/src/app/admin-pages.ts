import { lazyRouteComponent } from '@tanstack/react-router';

const adminPage = <const P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) => ({
  path,
  component,
});

/** The pages of Platform Administration, by their addresses below `/admin`. */
export const adminPages = [
  adminPage(
    '/',
    lazyRouteComponent(() => import('../features/overview/overview-page.tsx'), 'OverviewPage'),
  ),
  adminPage(
    '/organizations',
    lazyRouteComponent(() => import('../features/organizations/organizations-page.tsx'), 'OrganizationsPage'),
  ),
  adminPage(
    '/organizations/new',
    lazyRouteComponent(
      () => import('../features/organizations/new-organization-page.tsx'),
      'NewOrganizationPage',
    ),
  ),
  adminPage(
    '/organizations/$id',
    lazyRouteComponent(() => import('../features/organizations/organization-page.tsx'), 'OrganizationPage'),
  ),
  adminPage(
    '/users',
    lazyRouteComponent(() => import('../features/users/users-page.tsx'), 'UsersPage'),
  ),
  adminPage(
    '/users/$id',
    lazyRouteComponent(() => import('../features/users/user-page.tsx'), 'UserPage'),
  ),
  adminPage(
    '/impersonations',
    lazyRouteComponent(
      () => import('../features/impersonations/impersonations-page.tsx'),
      'ImpersonationsPage',
    ),
  ),
  adminPage(
    '/impersonations/$id',
    lazyRouteComponent(
      () => import('../features/impersonations/impersonation-page.tsx'),
      'ImpersonationPage',
    ),
  ),
  adminPage(
    '/approvals',
    lazyRouteComponent(() => import('../features/approvals/approvals-page.tsx'), 'ApprovalsPage'),
  ),
  adminPage(
    '/approvals/$id',
    lazyRouteComponent(() => import('../features/approvals/approval-page.tsx'), 'ApprovalPage'),
  ),
  adminPage(
    '/audit',
    lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage'),
  ),
  adminPage(
    '/audit/$id',
    lazyRouteComponent(() => import('../features/audit/audit-event-page.tsx'), 'AuditEventPage'),
  ),
  adminPage(
    '/settings',
    lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
  ),
];
