import { useQuery } from '@tanstack/react-query';
import { closedFeature, obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { serviceWord } from '../../lib/services.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading, SkeletonLines } from '../../ui/loading.tsx';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import type { ServiceOrder } from './api.ts';
import { serviceOrdersQuery } from './api.ts';
import classes from './service-orders.module.css';
import { SlaState } from './sla-state.tsx';

const shown = 20;

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
  const { data, error, refetch } = useQuery(
    serviceOrdersQuery({ portCallId, sort: 'scheduledFor', limit: shown }),
  );
  const hindered = obstacle(useMe(), {
    action: 'service_order.create',
    features: ['serviceOrders'],
    takes: 'serviceOrdersPerMonth',
  });
  return (
    <Card
      title="Service orders"
      flush
      action={
        <ActionButton
          to={paths.newServiceOrder({ portCall: portCallId })}
          disabledReason={closed ?? hindered}
        >
          Order service
        </ActionButton>
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && (
        <Loading>
          <SkeletonLines count={3} />
        </Loading>
      )}
      {data?.data.length === 0 && (
        <p className={classes.none}>Nothing is ordered for this port call{closed ? '' : ' yet'}.</p>
      )}
      {data && data.data.length > 0 && (
        <ul className={classes.rows}>
          {data.data.map((order) => (
            <Row key={order.id} order={order} />
          ))}
        </ul>
      )}
      {data && (data.pagination.total ?? 0) > shown && (
        <p className={classes.more}>
          <TextLink to={paths.serviceOrders({ view: 'all', portCallId })}>
            All {data.pagination.total} orders
          </TextLink>
        </p>
      )}
    </Card>
  );
}

function Row({ order }: { readonly order: ServiceOrder }) {
  return (
    <li className={classes.row}>
      <span className={classes.name}>
        <Link to={paths.serviceOrder(order.id)}>{serviceWord(order.serviceType)}</Link>
      </span>
      <StatusBadge status={order.status} />
      <span className={classes.meta}>
        <span>{order.vendor?.name ?? 'Without a vendor'}</span>
        <ZonedTime at={order.scheduledFor} zone={order.portCall.portTimezone} brief />
        <span className="numbers">{order.reference}</span>
      </span>
      <span className={classes.standing}>
        <SlaState sla={order.sla} />
      </span>
    </li>
  );
}
