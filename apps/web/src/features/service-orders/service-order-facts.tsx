import { closedFeature } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { serviceWord } from '../../lib/services.ts';
import { spanOfMinutes } from '../../lib/time.ts';
import { Facts } from '../../ui/facts.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { Time } from '../../ui/time.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import type { ServiceOrder } from './api.ts';
import { SlaState } from './sla-state.tsx';

export function ServiceOrderFacts({ order }: { readonly order: ServiceOrder }) {
  const me = useMe();
  const { portCall, vendor, sla } = order;
  const zone = me.organization?.timezone ?? 'UTC';
  const own = (at: string | null) => <ZonedTime at={at} zone={zone} none="Not yet" />;
  const call = `${portCall.vessel.name} at ${portCall.portName}`;
  return (
    <Facts
      facts={[
        { label: 'Reference', value: <span className="numbers">{order.reference}</span> },
        { label: 'Service', value: serviceWord(order.serviceType) },
        {
          label: 'Port call',
          value: closedFeature(me, 'portCalls') ? (
            call
          ) : (
            <TextLink to={paths.portCall(portCall.id)}>{call}</TextLink>
          ),
        },
        {
          label: 'Vendor',
          value:
            vendor && !closedFeature(me, 'vendors') ? (
              <TextLink to={paths.vendor(vendor.id)}>{vendor.name}</TextLink>
            ) : (
              (vendor?.name ?? 'Without a vendor')
            ),
        },
        {
          label: 'Wanted',
          value: <ZonedTime at={order.scheduledFor} zone={portCall.portTimezone} />,
        },
        { label: 'Deadline', value: <SlaState sla={sla} /> },
        ...(sla.minutes === null
          ? []
          : [
              { label: 'Promised within', value: `${spanOfMinutes(sla.minutes)} of business time` },
              { label: 'Due', value: own(sla.dueAt) },
            ]),
        { label: 'Ordered', value: <Time at={order.createdAt} as="minute" /> },
        { label: 'Accepted', value: own(order.acceptedAt) },
        order.cancelledAt
          ? { label: 'Cancelled', value: own(order.cancelledAt) }
          : { label: 'Completed', value: own(order.completedAt) },
      ]}
    />
  );
}
