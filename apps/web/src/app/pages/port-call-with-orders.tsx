import { PortCallPage } from '../../features/port-calls/port-call-page.tsx';
import { RfqsCard } from '../../features/rfqs/rfqs-card.tsx';
import { OrdersCard } from '../../features/service-orders/orders-card.tsx';

/** A port call with what is ordered and asked for it: features meet here, because none knows another. */
export function PortCallWithOrders() {
  return (
    <PortCallPage
      orders={({ id, nextStatuses }) => {
        const isOver = nextStatuses.length === 0;
        return (
          <>
            <OrdersCard
              portCallId={id}
              closed={isOver ? 'This port call is over, so nothing can be ordered for it any more.' : null}
            />
            <RfqsCard
              portCallId={id}
              closed={isOver ? 'This port call is over, so no quotes can be asked for any more.' : null}
            />
          </>
        );
      }}
    />
  );
}
