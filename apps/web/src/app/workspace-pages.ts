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
    lazyRouteComponent(() => import('./pages/port-call-with-orders.tsx'), 'PortCallWithOrders'),
  ),
  page(
    '/rfqs',
    lazyRouteComponent(() => import('../features/rfqs/rfqs-page.tsx'), 'RfqsPage'),
  ),
  page(
    '/rfqs/new',
    lazyRouteComponent(() => import('../features/rfqs/new-rfq-page.tsx'), 'NewRfqPage'),
  ),
  page(
    '/rfqs/$id',
    lazyRouteComponent(() => import('../features/rfqs/rfq-page.tsx'), 'RfqPage'),
  ),
  page(
    '/service-orders',
    lazyRouteComponent(
      () => import('../features/service-orders/service-orders-page.tsx'),
      'ServiceOrdersPage',
    ),
  ),
  page(
    '/service-orders/new',
    lazyRouteComponent(
      () => import('../features/service-orders/new-service-order-page.tsx'),
      'NewServiceOrderPage',
    ),
  ),
  page(
    '/service-orders/$id',
    lazyRouteComponent(() => import('../features/service-orders/service-order-page.tsx'), 'ServiceOrderPage'),
  ),
  page(
    '/vendors',
    lazyRouteComponent(() => import('../features/vendors/vendors-page.tsx'), 'VendorsPage'),
  ),
  page(
    '/vendors/new',
    lazyRouteComponent(() => import('../features/vendors/new-vendor-page.tsx'), 'NewVendorPage'),
  ),
  page(
    '/vendors/$id',
    lazyRouteComponent(() => import('./pages/vendor-with-orders.tsx'), 'VendorWithOrders'),
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
    lazyRouteComponent(() => import('./pages/vessel-with-calls.tsx'), 'VesselWithCalls'),
  ),
];
