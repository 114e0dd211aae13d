import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { isApiError } from '../lib/api-error.ts';
import { mayHaveImpersonated, stopImpersonating } from '../lib/impersonation.ts';
import { isSuperAdmin, meQuery } from '../lib/me.ts';
import { pageFocus } from '../lib/page-focus.ts';
import { paths } from '../lib/paths.ts';
import type { UrlSearch } from '../lib/url-search.ts';
import { parseSearch, stringifySearch } from '../lib/url-search.ts';
import { adminPages } from './admin-pages.ts';
import { AdminGate, AppLayout } from './app-layout.tsx';
import { AppCrashPage, CrashPage } from './pages/crash-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { PendingPage } from './pages/pending-page.tsx';
import { queryClient } from './query-client.ts';
import { RootLayout } from './root-layout.tsx';
import { workspacePages } from './workspace-pages.ts';

type Context = { readonly queryClient: QueryClient };
const texts = (search: Record<string, unknown>): UrlSearch => search as UrlSearch;

const root = createRootRouteWithContext<Context>()({
  component: RootLayout,
  validateSearch: texts,
  notFoundComponent: NotFoundPage,
});

const door = createRoute({
  getParentRoute: () => root,
  id: 'door',
  component: lazyRouteComponent(() => import('../features/doors/door-layout.tsx'), 'DoorLayout'),
});
const doorPage = <const P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => door, path, component });

const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: AppLayout,
  errorComponent: AppCrashPage,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meQuery);
    } catch (error) {
      const search = { next: location.href };
      // Its time may have gone by while the page was closed.
      if (isApiError(error, 'UNAUTHENTICATED') && mayHaveImpersonated())
        return stopImpersonating().catch(() => Promise.reject(redirect({ href: paths.signIn(search) })));
      if (isApiError(error, 'UNAUTHENTICATED')) throw redirect({ href: paths.signIn(search) });
      if (isApiError(error, 'MFA_REQUIRED')) throw redirect({ href: paths.signInCode(search) });
      throw error;
    }
  },
});

const page = <const P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => app, path, component });

const home = createRoute({
  getParentRoute: () => app,
  path: '/',
  beforeLoad: ({ context }) => {
    const me = context.queryClient.getQueryData(meQuery.queryKey);
    if (me && isSuperAdmin(me) && me.organization === null)
      throw redirect({ href: paths.admin, replace: true });
  },
  component: lazyRouteComponent(() => import('../features/dashboard/dashboard-page.tsx'), 'DashboardPage'),
});

// Within the shell, for people who are signed in; the others are asked to sign in first.
const notFound = createRoute({ getParentRoute: () => app, path: '$', component: NotFoundPage });

const admin = createRoute({ getParentRoute: () => app, path: '/admin', component: AdminGate });
const adminPage = <const P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => admin, path, component });

/** A short address to hand out: the sign-in page of an organization. */
const organizationDoor = createRoute({
  getParentRoute: () => root,
  path: '/o/$slug',
  beforeLoad: ({ params }) => {
    throw redirect({ href: paths.signIn({ organization: params.slug }), replace: true });
  },
});

const routeTree = root.addChildren([
  organizationDoor,
  door.addChildren([
    doorPage(
      '/setup',
      lazyRouteComponent(() => import('../features/doors/setup-page.tsx'), 'SetupPage'),
    ),
    doorPage(
      '/sign-in',
      lazyRouteComponent(() => import('../features/doors/sign-in-page.tsx'), 'SignInPage'),
    ),
    doorPage(
      '/sign-in/code',
      lazyRouteComponent(() => import('../features/doors/code-page.tsx'), 'CodePage'),
    ),
    doorPage(
      '/forgotten-password',
      lazyRouteComponent(
        () => import('../features/doors/forgotten-password-page.tsx'),
        'ForgottenPasswordPage',
      ),
    ),
    doorPage(
      '/reset',
      lazyRouteComponent(() => import('../features/doors/reset-page.tsx'), 'ResetPage'),
    ),
    doorPage(
      '/confirm-email',
      lazyRouteComponent(() => import('../features/doors/confirm-email-page.tsx'), 'ConfirmEmailPage'),
    ),
    doorPage(
      '/invitation',
      lazyRouteComponent(() => import('../features/invitation/invitation-page.tsx'), 'InvitationPage'),
    ),
  ]),
  app.addChildren([
    home,
    page(
      '/profile',
      lazyRouteComponent(() => import('../features/profile/profile-page.tsx'), 'ProfilePage'),
    ),
    ...workspacePages.map(({ path, component }) => page(path, component)),
    page(
      '/organization',
      lazyRouteComponent(() => import('../features/own-organization/profile-page.tsx'), 'ProfilePage'),
    ),
    page(
      '/organization/hours',
      lazyRouteComponent(() => import('../features/own-organization/hours-page.tsx'), 'HoursPage'),
    ),
    page(
      '/organization/users',
      lazyRouteComponent(() => import('../features/own-organization/people-page.tsx'), 'PeoplePage'),
    ),
    page(
      '/organization/usage',
      lazyRouteComponent(() => import('../features/own-organization/usage-page.tsx'), 'UsagePage'),
    ),
    page(
      '/organization/audit-log',
      lazyRouteComponent(
        () => import('../features/organization-audit/organization-audit-page.tsx'),
        'OrganizationAuditPage',
      ),
    ),
    notFound,
    admin.addChildren(adminPages.map(({ path, component }) => adminPage(path, component))),
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 150,
  defaultPendingMinMs: 0,
  defaultPendingComponent: PendingPage,
  defaultErrorComponent: CrashPage,
  scrollRestoration: true,
});

router.subscribe('onBeforeLoad', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) pageFocus.ask();
});

declare module '@tanstack/react-router' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be completed from outside
  interface Register {
    router: typeof router;
  }
}
