import { PortCallPage } from '../../features/port-calls/port-call-page.tsx';
import { OrdersCard } from '../../features/service-orders/orders-card.tsx';

/** A port call with what is ordered for it: features meet here, because none knows another. */
export function PortCallWithOrders() {
  return (
    <PortCallPage
      orders={({ id, nextStatuses }) => (
        <OrdersCard
          portCallId={id}
          closed={
            nextStatuses.length === 0
              ? 'This port call is over, so nothing can be ordered for it any more.'
              : null
          }
        />
      )}
    />
  );
}
