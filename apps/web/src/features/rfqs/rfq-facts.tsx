import { paths } from '../../lib/paths.ts';
import { serviceWord } from '../../lib/services.ts';
import { Facts } from '../../ui/facts.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { Time } from '../../ui/time.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import type { Rfq } from './api.ts';

export function RfqFacts({ rfq }: { readonly rfq: Rfq }) {
  const { portCall, serviceOrder } = rfq;
  const time = (at: string | null) => <ZonedTime at={at} zone={rfq.portTimezone} brief />;
  return (
    <Facts
      facts={[
        { label: 'Reference', value: <span className="numbers">{rfq.reference}</span> },
        { label: 'Service', value: serviceWord(rfq.serviceType) },
        {
          label: 'Port call',
          value: portCall ? (
            <TextLink to={paths.portCall(portCall.id)}>
              {portCall.vessel.name}, {portCall.reference}
            </TextLink>
          ) : (
            'None yet'
          ),
        },
        { label: 'Port', value: `${rfq.portName} (${rfq.port})` },
        { label: 'Quotes until', value: time(rfq.deadline) },
        { label: 'Needed by', value: time(rfq.neededBy) },
        ...(rfq.awardedAt ? [{ label: 'Awarded', value: <Time at={rfq.awardedAt} as="minute" /> }] : []),
        ...(serviceOrder
          ? [
              {
                label: 'Service order',
                value: <TextLink to={paths.serviceOrder(serviceOrder.id)}>{serviceOrder.reference}</TextLink>,
              },
            ]
          : []),
        ...(rfq.cancelledAt
          ? [{ label: 'Cancelled', value: <Time at={rfq.cancelledAt} as="minute" /> }]
          : []),
        { label: 'Asked', value: <Time at={rfq.createdAt} as="minute" /> },
        { label: 'Changed', value: <Time at={rfq.updatedAt} as="minute" /> },
      ]}
    />
  );
}
