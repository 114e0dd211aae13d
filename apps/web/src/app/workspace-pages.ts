import { lazyRouteComponent } from '@tanstack/react-router';

const page = <const P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) => ({
  path,
  component,
});

/** The pages of the workspace, each with the chunk that brings it. */
export const workspacePages = [
  page(
    '/port-calls',
    lazyRouteComponent(() => import('../features/port-calls/port-calls-page.tsx'), 'PortCallsPage'),
  ),
  page(
    '/port-calls/new',
    lazyRouteComponent(() => import('../features/port-calls/new-port-call-page.tsx'), 'NewPortCallPage'),
  ),
  page(
    '/port-calls/$id',
    lazyRouteComponent(() => import('../features/port-calls/port-call-page.tsx'), 'PortCallPage'),
  ),
  page(
    '/vessels',
    lazyRouteComponent(() => import('../features/vessels/vessels-page.tsx'), 'VesselsPage'),
  ),
  page(
    '/vessels/new',
    lazyRouteComponent(() => import('../features/vessels/new-vessel-page.tsx'), 'NewVesselPage'),
  ),
  page(
    '/vessels/$id',
    lazyRouteComponent(() => import('../features/vessels/vessel-page.tsx'), 'VesselPage'),
  ),
];
