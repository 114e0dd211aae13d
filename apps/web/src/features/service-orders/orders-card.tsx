import { useQuery } from '@tanstack/react-query';
import { closedFeature, obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { serviceWord } from '../../lib/services.ts';
import { ActionButton } from '../../ui/page/action-button.tsx';
import type { RelatedRow } from '../../ui/related-card/related-card.tsx';
import { RelatedCard } from '../../ui/related-card/related-card.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import type { ServiceOrder } from './api.ts';
import { serviceOrdersQuery } from './api.ts';
import { SlaState } from './sla-state.tsx';

type Props = {
  readonly portCallId: string;
  /** Why nothing can be ordered for it any more; null while it can. */
  readonly closed: string | null;
};

/** What is ordered for a port call, for its page; nothing where the organization has no service orders. */
export function OrdersCard(props: Props) {
  return closedFeature(useMe(), 'serviceOrders') ? null : <OpenOrdersCard {...props} />;
}

function OpenOrdersCard({ portCallId, closed }: Props) {
  const query = useQuery(serviceOrdersQuery({ portCallId, sort: 'scheduledFor', limit: 20 }));
  const hindered = obstacle(useMe(), {
    action: 'service_order.create',
    features: ['serviceOrders'],
    takes: 'serviceOrdersPerMonth',
  });
  return (
    <RelatedCard
      title="Service orders"
      query={query}
      row={rowOf(({ vendor }) => vendor?.name ?? 'Without a vendor')}
      none={`Nothing is ordered for this port call${closed ? '' : ' yet'}.`}
      all={{ to: paths.serviceOrders({ view: 'all', portCallId }), noun: 'orders' }}
      action={
        <ActionButton
          to={paths.newServiceOrder({ portCall: portCallId })}
          disabledReason={closed ?? hindered}
        >
          Order service
        </ActionButton>
      }
    />
  );
}

/** What was last ordered from a vendor, for its page; nothing where the organization has no service orders. */
export function VendorOrdersCard({ vendorId }: { readonly vendorId: string }) {
  return closedFeature(useMe(), 'serviceOrders') ? null : <OpenVendorOrdersCard vendorId={vendorId} />;
}

function OpenVendorOrdersCard({ vendorId }: { readonly vendorId: string }) {
  return (
    <RelatedCard
      title="Service orders"
      query={useQuery(serviceOrdersQuery({ vendorId, sort: '-createdAt', limit: 10 }))}
      row={rowOf(({ portCall }) => `${portCall.vessel.name} at ${portCall.portName}`)}
      none="Nothing is ordered from this vendor yet."
      all={{ to: paths.serviceOrders({ view: 'all', vendorId }), noun: 'orders' }}
    />
  );
}

const rowOf =
  (about: (order: ServiceOrder) => string) =>
  (order: ServiceOrder): RelatedRow => ({
    to: paths.serviceOrder(order.id),
    title: serviceWord(order.serviceType),
    badge: <StatusBadge status={order.status} />,
    meta: (
      <>
        <span>{about(order)}</span>
        <ZonedTime at={order.scheduledFor} zone={order.portCall.portTimezone} brief />
        <span className="numbers">{order.reference}</span>
      </>
    ),
    standing: <SlaState sla={order.sla} />,
  });
